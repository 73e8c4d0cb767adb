package org.mafs.checkin;

import java.time.Instant;

/** A check-in as a spreadsheet holds it; days used and meetings stand on sheets of their own. */
public record CheckInInBulk(long id, long enrolment, long session, Integer mood, String week, String hope,
        Instant recordedAt) {

    public static final int LONGEST = CheckInAnswers.LONGEST;
}
