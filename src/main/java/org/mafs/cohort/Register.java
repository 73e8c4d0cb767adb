package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who came. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Register {

    static final int LONGEST_REASON = 500;

    private final Attendances attendances;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final GuestList guests;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;
    private final JdbcClient database;
    private final RoomNews news;
    private final BeforeTheFirstMark start;

    Register(Attendances attendances, Sessions sessions, Enrolments enrolments, GuestList guests, CohortScope scope,
            CurrentAccount current, Sealing sealing, Calendar calendar, JdbcClient database, RoomNews news,
            BeforeTheFirstMark start) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.guests = guests;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
        this.database = database;
        this.news = news;
        this.start = start;
    }

    /**
     * Marks one person. The same mark again changes nothing, and one without a reason leaves a reason that was not seen.
     *
     * @param seenVersion the version of the mark the screen showed; empty when it showed none
     * @return what takes this step back; empty when nothing was changed
     * @throws Conflict when somebody has marked otherwise since
     * @throws Refused  when the session is closed, or its cohort cannot begin yet
     */
    @TriedAgain
    public Undo mark(SessionId session, EnrolmentId enrolment, Mark mark, String reason, Optional<Long> seenVersion) {
        scope.require(session);
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Refused("cohort.reason.long", LONGEST_REASON);
        }
        SessionRecord at = openSession(session);
        requireOnTheList(at, enrolment);
        if (mark.attended()) {
            requireBegun(at);
        }
        Optional<Attendance> stored = found(session, enrolment);
        Optional<AttendanceRecord> before = stored.map(this::record);
        if (before.isPresent() && !replaces(before.get(), seenVersion, mark, reason)) {
            return Undo.NOTHING;
        }
        if (before.isEmpty()) {
            start.require(session);
        }
        Attendance attendance = stored.orElseGet(() -> new Attendance(session, enrolment));
        attendance.mark(mark, reason, sealing, calendar.now(), current.id());
        return Undo.of(enrolment, before, Optional.of(saved(attendance)));
    }

    /**
     * Everyone on the list who has no mark yet is here; marks already made stay.
     *
     * @throws Refused when the session is closed, or its cohort cannot begin yet
     */
    @TriedAgain
    public Undo everyoneElseIsHere(SessionId id) {
        scope.require(id);
        SessionRecord session = openSession(id);
        requireBegun(session);
        start.require(id);
        Set<EnrolmentId> marked = attendances.findBySessionId(id.value()).stream()
                .map(Attendance::enrolment).collect(Collectors.toSet());
        List<Attendance> here = Stream.concat(enrolments.findByCohortId(session.cohort().value()).stream()
                        .filter(enrolment -> enrolment.status() == EnrolmentStatus.ENROLLED)
                        .map(Enrolment::enrolmentId), guests.at(id).stream())
                .filter(enrolment -> !marked.contains(enrolment))
                .map(enrolment -> new Attendance(id, enrolment)).toList();
        here.forEach(attendance -> attendance.mark(Mark.PRESENT, null, sealing, calendar.now(), current.id()));
        attendances.saveAllAndFlush(here);
        if (!here.isEmpty()) {
            news.changed(id);
        }
        return new Undo(here.stream().map(attendance -> new Undo.Step(attendance.enrolment(), Optional.empty(),
                Optional.of(record(attendance)))).toList());
    }

    /**
     * Takes a mark away, as if nobody had said anything yet.
     *
     * @param seenVersion the version of the mark the screen showed
     * @throws Conflict when somebody has marked otherwise since
     */
    @TriedAgain
    public Undo clear(SessionId session, EnrolmentId enrolment, long seenVersion) {
        scope.require(session);
        openSession(session);
        Optional<Attendance> stored = found(session, enrolment);
        if (stored.isEmpty()) {
            return Undo.NOTHING;
        }
        AttendanceRecord before = record(stored.get());
        if (before.version() != seenVersion) {
            throw new Conflict(before.version(), List.of(new Difference(Words.say("cohort.register"),
                    inWords(before.mark(), before.reason()), Words.say("cohort.mark.none"))));
        }
        attendances.delete(stored.get());
        attendances.flush();
        news.changed(session);
        return Undo.of(enrolment, Optional.of(before), Optional.empty());
    }

    /**
     * Somebody came and wants no forms tonight, or does after all.
     *
     * @throws Refused when they are not marked as having come
     */
    @TriedAgain
    public Undo choseNotToWrite(SessionId session, EnrolmentId enrolment, boolean chose) {
        scope.require(session);
        openSession(session);
        Attendance attendance = found(session, enrolment)
                .orElseThrow(() -> new Refused("cohort.register.not-here"));
        AttendanceRecord before = record(attendance);
        if (before.choseNotToWrite() == chose) {
            return Undo.NOTHING;
        }
        attendance.choseNotToWrite(chose, calendar.now(), current.id());
        return Undo.of(enrolment, Optional.of(before), Optional.of(saved(attendance)));
    }

    /**
     * Takes one step back: all of it, or nothing.
     *
     * @throws Refused when the session is closed, or somebody has changed one of these marks since
     */
    @TriedAgain
    public void undo(SessionId session, Undo undo) {
        scope.require(session);
        openSession(session);
        Map<EnrolmentId, Attendance> now = attendances.findBySessionId(session.value()).stream()
                .collect(Collectors.toMap(Attendance::enrolment, Function.identity()));
        boolean changedSince = undo.steps().stream().anyMatch(step -> !step.after()
                .equals(Optional.ofNullable(now.get(step.who())).map(this::record)));
        if (changedSince) {
            throw new Refused("cohort.register.undo-changed");
        }
        undo.steps().forEach(step -> restore(session, step, now.get(step.who())));
        attendances.flush();
        news.changed(session);
    }

    private void restore(SessionId session, Undo.Step step, Attendance now) {
        if (step.before().isEmpty()) {
            attendances.delete(now);
            return;
        }
        AttendanceRecord before = step.before().get();
        Attendance attendance = now == null ? new Attendance(session, step.who()) : now;
        requireOnTheList(openSession(session), step.who());
        attendance.mark(before.mark(), before.reason(), sealing, calendar.now(), current.id());
        attendance.choseNotToWrite(before.choseNotToWrite(), calendar.now(), current.id());
        attendances.save(attendance);
    }

    /** How many came and gave no name. */
    @Transactional(readOnly = true)
    public int visitors(SessionId session) {
        scope.require(session);
        return database.sql("SELECT unnamed_visitors FROM cohort_session WHERE id = ?").param(session.value())
                .query(Integer.class).single();
    }

    /**
     * Counts people who gave no name, or takes them off the count again. Two tablets that count at once both count;
     * it never falls below none.
     *
     * @param more how many came in, or a negative number
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void visitors(SessionId session, int more) {
        scope.require(session);
        SessionRecord at = openSession(session);
        if (more > 0) {
            requireBegun(at);
            start.require(session);
        }
        database.sql("UPDATE cohort_session SET unnamed_visitors = GREATEST(0, unnamed_visitors + ?) WHERE id = ?")
                .params(more, session.value()).update();
        news.changed(session);
    }

    @Transactional(readOnly = true)
    public List<AttendanceRecord> of(SessionId session) {
        scope.require(session);
        return attendances.findBySessionId(session.value()).stream()
                .map(this::record).toList();
    }

    /** Who on a session's list has come to any session but this one, in whatever cohort it was. */
    @Transactional(readOnly = true)
    public Set<EnrolmentId> hereAnotherTime(SessionId session) {
        scope.require(session);
        return attendances.hereAnotherTime(session.value()).stream().map(EnrolmentId::new).collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public List<AttendanceRecord> of(CohortId cohort) {
        scope.require(cohort);
        return attendances.ofCohort(cohort.value()).stream()
                .map(this::record).toList();
    }

    /**
     * What counts for everybody on a cohort's list, each mark at the cohort's session of its number: who was at session
     * 2 of the cohort they moved from has been at session 2, and who made it up as a guest too. Not for marking: having
     * come counts over every other mark, and then an own mark over one from elsewhere.
     */
    @Transactional(readOnly = true)
    public List<AttendanceRecord> counted(CohortId cohort) {
        scope.require(cohort);
        Stream<AttendanceRecord> here = attendances.ofOwnPeople(cohort.value()).stream().map(this::record);
        List<Object[]> found = attendances.elsewhereBy(cohort.value());
        Set<Long> arranged = found.isEmpty() ? Set.of() : attendances.arrangedBy(cohort.value());
        Stream<AttendanceRecord> elsewhere = found.stream().map(one -> ((Attendance) one[0]).record(sealing)
                .at(new SessionId((Long) one[1]), arranged.contains(((Attendance) one[0]).id())));
        Map<List<Object>, AttendanceRecord> counted = new LinkedHashMap<>();
        Stream.concat(here, elsewhere).forEach(mark -> counted.merge(
                List.of(mark.enrolment(), mark.session()), mark,
                (one, other) -> other.mark().attended() && !one.mark().attended() ? other : one));
        return List.copyOf(counted.values());
    }

    /** Whether there is something to replace; what has not been seen is not replaced. */
    private static boolean replaces(AttendanceRecord theirs, Optional<Long> seenVersion, Mark yours, String reason) {
        String given = reason == null || reason.isBlank() ? null : reason.strip();
        boolean asSeen = seenVersion.filter(seen -> seen == theirs.version()).isPresent();
        boolean agrees = theirs.mark() == yours && (Objects.equals(theirs.reason(), given) || !asSeen && given == null);
        if (!asSeen && !agrees) {
            throw new Conflict(theirs.version(), List.of(new Difference(Words.say("cohort.register"),
                    inWords(theirs.mark(), theirs.reason()), inWords(yours, given))));
        }
        return !agrees;
    }

    private static String inWords(Mark mark, String reason) {
        String word = Words.say("cohort.mark", mark);
        return reason == null ? word : Words.say("cohort.mark.because", word, reason);
    }

    /** Somebody may say sorry ahead of time; nobody is here ahead of time. */
    private void requireBegun(SessionRecord session) {
        if (session.heldOn().isAfter(calendar.today())) {
            throw new Refused("cohort.register.ahead", session.number());
        }
    }

    private AttendanceRecord saved(Attendance attendance) {
        attendances.saveAndFlush(attendance);
        AttendanceRecord record = record(attendance);
        news.changed(record.session());
        return record;
    }

    private AttendanceRecord record(Attendance attendance) {
        return attendance.record(sealing);
    }

    private Optional<Attendance> found(SessionId session, EnrolmentId enrolment) {
        return attendances.findBySessionIdAndEnrolmentId(session.value(), enrolment.value());
    }

    private SessionRecord openSession(SessionId id) {
        Session session = sessions.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        session.requireOpen();
        return session.record();
    }

    private void requireOnTheList(SessionRecord session, EnrolmentId enrolment) {
        boolean onTheList = enrolments.findById(enrolment.value())
                .filter(found -> found.cohort().equals(session.cohort())).isPresent();
        if (!onTheList && !guests.at(session.id()).contains(enrolment)) {
            throw new Refused("cohort.register.not-on-list");
        }
    }
}
