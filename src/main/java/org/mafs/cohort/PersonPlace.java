package org.mafs.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;

/**
 * One of somebody's places.
 *
 * @param since       the day they joined, were offered the place or were put on the list
 * @param attended    how many sessions they came to
 * @param daysToStart from the referral before it to the first session they came to; empty until they came
 */
public record PersonPlace(PersonId person, EnrolmentId enrolment, CohortId cohort, String cohortName,
        EnrolmentStatus status, LocalDate since, int attended, OptionalInt daysToStart) {

    /** What is to be done next for them; empty when nothing is. */
    public Optional<NextStep> nextStep() {
        return switch (status) {
            case REFERRED -> Optional.of(NextStep.ASK_WHETHER_THEY_AGREE);
            case WAITING -> Optional.of(NextStep.OFFER_WHEN_ONE_IS_FREE);
            case OFFERED -> Optional.of(NextStep.HEAR_WHETHER_THEY_COME);
            case ENROLLED, LEFT, DECLINED -> Optional.empty();
        };
    }

    /** What brings somebody nearer to a group. */
    public enum NextStep {
        ASK_WHETHER_THEY_AGREE, OFFER_WHEN_ONE_IS_FREE, HEAR_WHETHER_THEY_COME
    }
}
