package org.mafs.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;

/**
 * A cohort of the story with its place in the calendar and in the database.
 *
 * @param leader who marks the register and takes the forms
 */
record PlacedCohort(DemoCohort story, LocalDate firstSession, CohortId id, List<SessionId> sessions, Role leader) {

    SessionId session(int number) {
        return sessions.get(number - 1);
    }

    LocalDate date(int day) {
        return firstSession.plusDays(day);
    }

    Instant at(int day, LocalTime time) {
        return date(day).atTime(time).atZone(Calendar.PLACE).toInstant();
    }

    /** On the evening of a session, so many minutes after its beginning (negative: before). */
    Instant evening(int session, int minutes) {
        return at(DemoCohort.dayOfSession(session), story.startsAt().plusMinutes(minutes));
    }

    /** The session that was on that day, when the person was there: a form filled that day was filled in the room. */
    Optional<Integer> attendedOn(int day, DemoPerson person) {
        return IntStream.rangeClosed(1, DemoCohort.SESSIONS)
                .filter(session -> DemoCohort.dayOfSession(session) == day && person.wasAt(session))
                .boxed().findFirst();
    }
}
