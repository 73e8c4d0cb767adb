package org.mafs.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/** What the cohort's own room knows of its people and sessions, read once and shared by all who add to it. */
public record CohortAtAGlance(CohortId cohort, ProgrammeDetails programme, List<SessionRecord> sessions,
        List<EnrolmentRecord> people, List<AttendanceRecord> marks, LocalDate today) {

    /** Those who are on the list and have not left. */
    public List<EnrolmentRecord> onTheList() {
        return people.stream().filter(person -> person.status() == EnrolmentStatus.ENROLLED).toList();
    }

    /** Those who were there, by session. */
    public Map<SessionId, Set<EnrolmentId>> came() {
        return marks.stream().filter(mark -> mark.mark().attended()).collect(Collectors.groupingBy(
                AttendanceRecord::session, Collectors.mapping(AttendanceRecord::enrolment, Collectors.toSet())));
    }

    /** The sessions that were held, the last one first; today's counts once it is closed. */
    public List<SessionRecord> heldLatestFirst() {
        return sessions.stream().filter(this::isHeld).toList().reversed();
    }

    /** Today's session while it is open, or else the next one. */
    public Optional<SessionRecord> next() {
        return sessions.stream().filter(session -> !isHeld(session) && session.status() == SessionStatus.PLANNED)
                .findFirst();
    }

    /** The last session that takes place; when all were cancelled, the last of them. */
    public SessionRecord last() {
        return sessions.stream().filter(session -> session.status() != SessionStatus.CANCELLED)
                .reduce((earlier, later) -> later).orElseGet(sessions::getLast);
    }

    /** The days of those sessions that take place, soonest first; when all were cancelled, of all. */
    public List<LocalDate> days() {
        List<LocalDate> on = sessions.stream().filter(session -> !session.isCancelled()).map(SessionRecord::heldOn)
                .sorted().toList();
        return on.isEmpty() ? sessions.stream().map(SessionRecord::heldOn).sorted().toList() : on;
    }

    public boolean isHeld(SessionRecord session) {
        return session.status() != SessionStatus.CANCELLED && (session.isClosed() || session.heldOn().isBefore(today));
    }

    public Map<EnrolmentId, EnrolmentRecord> byId() {
        return people.stream().collect(Collectors.toMap(EnrolmentRecord::id, Function.identity()));
    }
}
