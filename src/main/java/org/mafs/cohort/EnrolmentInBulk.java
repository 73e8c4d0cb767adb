package org.mafs.cohort;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A place in a cohort as a spreadsheet holds it; null is what is not known.
 *
 * @param leftBecause code of the reason somebody left for
 * @param leftReason  the reason in words
 */
public record EnrolmentInBulk(long id, long cohort, long person, EnrolmentStatus status, LocalDate joinedOn,
        LocalDate leftOn, String leftBecause, String leftReason, LocalDate offeredOn, Instant waitingSince,
        boolean walkIn) {
}
