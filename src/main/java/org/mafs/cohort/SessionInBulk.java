package org.mafs.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session as a spreadsheet holds it.
 *
 * @param venue     another room than the cohort's own; or null
 * @param unnamed   people who came and gave no name
 * @param cancelled why it was called off; or null
 */
public record SessionInBulk(long id, long cohort, int number, String title, LocalDate heldOn, LocalTime startsAt,
        int minutes, SessionStatus status, Instant closedAt, Long venue, int unnamed, String cancelled) {
}
