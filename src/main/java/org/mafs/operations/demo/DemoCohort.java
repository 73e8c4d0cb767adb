package org.mafs.operations.demo;

import java.time.LocalTime;
import java.util.List;

/**
 * A cohort of six weekly sessions: session n falls on day 7 × (n − 1).
 *
 * @param startsAt        when the sessions begin
 * @param firstSessionDay where day 0, the day of session 1, lies from today: −182 is 26 weeks ago
 * @param sessionsHeld    how many sessions are over; the next one may be today
 * @param people          everyone referred, also those who did not start
 */
record DemoCohort(
        String name,
        String place,
        LocalTime startsAt,
        int firstSessionDay,
        int sessionsHeld,
        List<DemoPerson> people) {

    static final int SESSIONS = 6;

    DemoCohort {
        people = List.copyOf(people);
    }

    static int dayOfSession(int session) {
        return 7 * (session - 1);
    }
}
