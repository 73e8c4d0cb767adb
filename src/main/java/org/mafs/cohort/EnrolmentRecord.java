package org.mafs.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;

/**
 * One person's place in one cohort, with the name they are called by.
 *
 * @param leftOn       the day they left, or said no to a place
 * @param waitingSince since when they are on the waiting list; empty for those who are not
 */
public record EnrolmentRecord(EnrolmentId id, CohortId cohort, PersonId person, String name, EnrolmentStatus status,
        LocalDate joinedOn, Optional<LocalDate> leftOn, Optional<String> leftReason,
        Optional<LeftBecause> leftBecause, Optional<Instant> waitingSince, boolean walkIn) {
}
