package org.mafs.cohort;

import java.time.LocalDate;

/**
 * How a follow-up ended, as a spreadsheet holds it.
 *
 * @param outcome     code: found again or lost
 * @param lostBecause code of why; null unless lost
 */
public record FollowUpInBulk(long id, long enrolment, String outcome, String lostBecause, String note,
        LocalDate endedOn) {
}
