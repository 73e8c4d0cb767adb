package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * One kind of support for one person. Nobody has to say why they do not want it.
 *
 * @param answeredOn empty while they have not said
 * @param usedOn     empty while they have not used it; then they were glad of it, whatever stands in the answer
 * @param plan       the plan it was used for, where that is known
 * @param notedOn    the day on which the offer was written down
 */
public record SupportRecord(EnrolmentId enrolment, SupportKind kind, long version, LocalDate offeredOn,
        SupportAnswer answer, Optional<LocalDate> answeredOn, Optional<LocalDate> usedOn, Optional<VisitPlanId> plan,
        LocalDate notedOn) {

    /** A slip can be put right on the day it was made. */
    public boolean canBeTakenBack(LocalDate today) {
        return notedOn.equals(today) || usedOn.or(() -> answeredOn).filter(today::equals).isPresent();
    }
}
