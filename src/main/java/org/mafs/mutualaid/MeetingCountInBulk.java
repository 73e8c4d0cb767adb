package org.mafs.mutualaid;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How many outside meetings somebody told of on one day, as a spreadsheet holds it.
 *
 * @param session null when it was asked outside a session
 */
public record MeetingCountInBulk(long id, long enrolment, Long session, LocalDate askedOn, int window, int meetings,
        Instant recordedAt) {
}
