package org.mafs.cohort;

import java.time.Instant;

/** One line of a register as a spreadsheet holds it. */
public record MarkInBulk(long id, long enrolment, long session, Mark mark, String reason, boolean choseNotToWrite,
        Instant markedAt) {
}
