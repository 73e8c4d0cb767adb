package org.mafs.cohort;

import java.time.Instant;

/**
 * A call, text or visit as a spreadsheet holds it.
 *
 * @param purpose code: sessions missed, or a follow-up due
 * @param way     code: how it was tried
 */
public record ContactInBulk(long id, long enrolment, String purpose, String way, boolean reached, String note,
        Instant triedAt) {
}
