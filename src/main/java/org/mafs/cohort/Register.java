package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.stereotype.Service;
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

    Register(Attendances attendances, Sessions sessions, Enrolments enrolments, GuestList guests, CohortScope scope,
            CurrentAccount current, Sealing sealing, Calendar calendar) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.guests = guests;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /**
     * Marks one person. The same mark again changes nothing, and one without a reason leaves a reason that was not seen.
     *
     * @param seenVersion the version of the mark the screen showed; empty when it showed none
     * @throws Conflict when somebody has marked otherwise since
     * @throws Refused  when the session is closed
     */
    @TriedAgain
    public void mark(SessionId session, EnrolmentId enrolment, Mark mark, String reason, Optional<Long> seenVersion) {
        scope.require(session);
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Refused("cohort.reason.long", LONGEST_REASON);
        }
        SessionRecord at = openSession(session);
        requireSameCohort(at, enrolment);
        if (mark.attended()) {
            requireBegun(at);
        }
        Optional<Attendance> stored = attendances.findBySessionIdAndEnrolmentId(session.value(), enrolment.value());
        if (stored.isPresent() && !replaces(stored.get().record(sealing), seenVersion, mark, reason)) {
            return;
        }
        Attendance attendance = stored.orElseGet(() -> new Attendance(session, enrolment));
        attendance.mark(mark, reason, sealing, calendar.now(), current.id());
        attendances.saveAndFlush(attendance);
    }

    /** Everyone on the list who has no mark yet is here; marks already made stay. */
    @TriedAgain
    public void everyoneElseIsHere(SessionId id) {
        scope.require(id);
        SessionRecord session = openSession(id);
        requireBegun(session);
        Set<EnrolmentId> marked = attendances.findBySessionId(id.value()).stream()
                .map(attendance -> attendance.record(sealing).enrolment()).collect(Collectors.toSet());
        Stream.concat(enrolments.findByCohortId(session.cohort().value()).stream()
                        .filter(enrolment -> enrolment.status() == EnrolmentStatus.ENROLLED)
                        .map(Enrolment::enrolmentId), guests.at(id).stream())
                .filter(enrolment -> !marked.contains(enrolment))
                .forEach(enrolment -> {
                    Attendance here = new Attendance(id, enrolment);
                    here.mark(Mark.PRESENT, null, sealing, calendar.now(), current.id());
                    attendances.save(here);
                });
        attendances.flush();
    }

    @Transactional(readOnly = true)
    public List<AttendanceRecord> of(SessionId session) {
        scope.require(session);
        return attendances.findBySessionId(session.value()).stream()
                .map(attendance -> attendance.record(sealing)).toList();
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
                .map(attendance -> attendance.record(sealing)).toList();
    }

    /**
     * What counts for everybody on a cohort's list, each mark at the cohort's session of its number: who was at session
     * 2 of the cohort they moved from has been at session 2, and who made it up as a guest too. Not for marking: having
     * come counts over every other mark, and then an own mark over one from elsewhere.
     */
    @Transactional(readOnly = true)
    public List<AttendanceRecord> counted(CohortId cohort) {
        Stream<AttendanceRecord> elsewhere = attendances.elsewhereBy(cohort.value()).stream()
                .map(found -> ((Attendance) found[0]).record(sealing).at(new SessionId((Long) found[1])));
        Map<List<Object>, AttendanceRecord> counted = new LinkedHashMap<>();
        Stream.concat(of(cohort).stream(), elsewhere).forEach(mark -> counted.merge(
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

    private SessionRecord openSession(SessionId id) {
        Session session = sessions.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        session.requireOpen();
        return session.record();
    }

    private void requireSameCohort(SessionRecord session, EnrolmentId enrolment) {
        boolean onTheList = enrolments.findById(enrolment.value())
                .filter(found -> found.cohort().equals(session.cohort())).isPresent();
        if (!onTheList && !guests.at(session.id()).contains(enrolment)) {
            throw new Refused("cohort.register.not-on-list");
        }
    }
}
