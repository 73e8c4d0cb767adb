package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes which sessions of a cohort take place, and when. Their numbers stay. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Scheduling {

    static final int LONGEST_REASON = 200;

    private static final int WEEK = 7;
    private static final int MOST_SESSIONS = 52;

    private final Sessions sessions;
    private final JdbcClient database;
    private final Places places;
    private final CohortScope scope;
    private final Rules rules;
    private final ApplicationEventPublisher listeners;

    Scheduling(Sessions sessions, JdbcClient database, Places places, CohortScope scope, Rules rules,
            ApplicationEventPublisher listeners) {
        this.sessions = sessions;
        this.database = database;
        this.places = places;
        this.scope = scope;
        this.rules = rules;
        this.listeners = listeners;
    }

    /**
     * The session does not take place; it keeps its number and its day.
     *
     * @param reason may be empty; no names of people
     * @throws Refused when it is closed or cancelled already, or somebody was marked as here
     */
    @TriedAgain
    public void cancel(SessionId id, String reason) {
        scope.requireLeading(id);
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Refused("cohort.reason.long", LONGEST_REASON);
        }
        Session session = found(id);
        session.requireOpen();
        requireNobodyWasThere(session);
        changes(session.cohort(), List.of(session));
        session.cancel(reason.isBlank() ? null : reason.strip());
    }

    /** It takes place after all, on the day and at the time it had. */
    @TriedAgain
    public void restore(SessionId id) {
        scope.requireLeading(id);
        Session session = found(id);
        changes(session.cohort(), List.of(session));
        session.restore();
    }

    /**
     * Moves this session and all later ones a week on, to skip a holiday. Closed and cancelled ones stay where they are.
     *
     * @param seenVersion what the screen showed: what somebody else has just moved is not moved twice
     * @return how many were moved
     * @throws Refused when this one is closed, cancelled or changed since, or somebody was marked as here at one of them
     */
    @TriedAgain
    public int aWeekOn(SessionId id, long seenVersion) {
        scope.requireLeading(id);
        Session first = found(id);
        first.requireOpen();
        if (first.version() != seenVersion) {
            throw new Refused("cohort.session.changed-since", first.record().number());
        }
        List<Session> later = sessions.findByCohortIdOrderByNumber(first.cohort().value()).stream()
                .filter(session -> session.record().number() >= first.record().number())
                .filter(session -> session.record().isOpen()).toList();
        later.forEach(this::requireNobodyWasThere);
        changes(first.cohort(), later);
        later.forEach(session -> session.moveOn(WEEK));
        return later.size();
    }

    /** One more session, numbered after the last. */
    @TriedAgain
    public SessionId add(CohortId cohort, SessionPlan plan) {
        scope.require(cohort);
        rules.check(plan);
        plan.elsewhere().ifPresent(places::venue);
        List<Session> before = sessions.findByCohortIdOrderByNumber(cohort.value());
        if (before.isEmpty()) {
            throw new EntityNotFoundException();
        }
        if (before.size() >= MOST_SESSIONS) {
            throw new Refused("cohort.session.too-many", MOST_SESSIONS);
        }
        changes(cohort, List.of());
        Session added = new Session(cohort, before.getLast().record().number() + 1, plan);
        return new SessionId(sessions.saveAndFlush(added).id());
    }

    private void changes(CohortId cohort, List<Session> changed) {
        listeners.publishEvent(new TimetableChanges(cohort, changed.stream().map(session -> new SessionId(session.id()))
                .collect(Collectors.toSet())));
    }

    private void requireNobodyWasThere(Session session) {
        int here = database.sql("SELECT COUNT(*) FROM attendance WHERE session_id = ? "
                + "AND mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')").param(session.id()).query(Integer.class).single();
        if (here > 0) {
            throw new Refused("cohort.session.somebody-was-there", session.record().number());
        }
    }

    private Session found(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }
}
