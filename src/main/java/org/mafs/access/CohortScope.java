package org.mafs.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cohorts an account may open: coordinators all, facilitators those they lead, nobody else any. Who covers a
 * session reaches that session and the people on its list, on its day only. Asked by every service, by id, on every
 * call.
 */
@Component
public class CohortScope {

    /** Leads the cohort whose id stands in the blank. */
    private static final String LEADS =
            "EXISTS (SELECT 1 FROM cohort_access a WHERE a.account_id = :account AND a.cohort_id = %s)";

    /** Covers a session {@code t} today of which the condition in the blank holds. */
    private static final String COVERS_TODAY = """
            EXISTS (SELECT 1 FROM session_staffing f JOIN cohort_session t ON t.id = f.session_id
                     WHERE f.account_id = :account AND f.part = 'COVER' AND t.held_on = :today
                       AND t.status <> 'CANCELLED' AND (%s))""";

    /** The enrolment {@code e} is on the list of the covered session. */
    private static final String ON_THE_LIST = """
            t.cohort_id = e.cohort_id AND e.status = 'ENROLLED'
            OR EXISTS (SELECT 1 FROM session_guest g WHERE g.session_id = t.id AND g.enrolment_id = e.id)
            OR EXISTS (SELECT 1 FROM attendance m WHERE m.session_id = t.id AND m.enrolment_id = e.id)""";

    /** A guest is within reach of those who lead the session from its day on until it is closed. */
    private static final String IS_THEIR_GUEST = """
            EXISTS (SELECT 1 FROM session_guest g JOIN cohort_session h ON h.id = g.session_id
                     WHERE g.enrolment_id = e.id AND (h.held_on = :today OR h.held_on < :today AND h.status = 'PLANNED')
                       AND %s)""".formatted(LEADS.formatted("h.cohort_id"));

    private static final String THEIR_LIST_TODAY = "%s OR %s OR %s".formatted(LEADS.formatted("e.cohort_id"),
            IS_THEIR_GUEST, COVERS_TODAY.formatted(ON_THE_LIST));

    /** Answers for safeguarding where the cohort of the enrolment {@code e} meets. */
    private static final String ON_DUTY = """
            EXISTS (SELECT 1 FROM site_duty y JOIN venue p ON p.site_id = y.site_id JOIN cohort g ON g.venue_id = p.id
                     WHERE y.account_id = :account AND g.id = e.cohort_id)""";

    /**
     * SQL that holds of an enrolment {@code e} when a concern about it is for {@code :account} to answer on the day
     * {@code :today}: of who leads it, who has them on a list today, and who answers for safeguarding at the site.
     */
    public static final String CARES_FOR = "(" + THEIR_LIST_TODAY + " OR " + ON_DUTY + ")";

    private static final String LEADS_ENROLMENT =
            "SELECT COUNT(*) FROM enrolment e WHERE e.id = :id AND " + LEADS.formatted("e.cohort_id");

    private static final String REACHES = "(" + LEADS.formatted("s.cohort_id") + " OR "
            + COVERS_TODAY.formatted("t.id = s.id") + ")";

    private static final String REACHES_SESSION = "SELECT COUNT(*) FROM cohort_session s WHERE s.id = :id AND " + REACHES;

    private final JdbcClient database;
    private final CurrentAccount current;
    private final Calendar calendar;

    CohortScope(JdbcClient database, CurrentAccount current, Calendar calendar) {
        this.database = database;
        this.current = current;
        this.calendar = calendar;
    }

    /** @throws AccessDeniedException when the cohort is not one of theirs */
    public void require(CohortId cohort) {
        require("cohort", "SELECT " + LEADS.formatted(":id"), cohort.value());
    }

    /**
     * For what the room needs to know of a cohort on the evening, and nothing else.
     *
     * @throws AccessDeniedException when they neither lead the cohort nor cover one of its sessions today
     */
    public void requireTonight(CohortId cohort) {
        require("cohort", "SELECT " + LEADS.formatted(":id") + " OR "
                + COVERS_TODAY.formatted("t.cohort_id = :id"), cohort.value());
    }

    /** @throws AccessDeniedException when they neither lead the session's cohort nor cover the session today */
    public void require(SessionId session) {
        Optional<Participant> person = current.participant();
        if (person.isPresent()) {
            requireOwn(person.get().reaches(session), "session", session.value());
            return;
        }
        require("session", REACHES_SESSION, session.value());
    }

    /** @throws AccessDeniedException when there is one among the sessions that they may not open by itself */
    public void requireAll(Set<SessionId> sessions) {
        if (current.get().role() != Role.FACILITATOR) {
            sessions.forEach(this::require);
        } else if (!sessions.isEmpty() && database.sql("SELECT COUNT(*) FROM cohort_session s WHERE s.id IN (:ids) AND " + REACHES)
                .param("ids", sessions.stream().map(SessionId::value).toList()).param("account", current.id().value())
                .param("today", calendar.today()).query(Integer.class).single() < sessions.size()) {
            throw new AccessDeniedException("This account has no access to one of the sessions %s.".formatted(sessions));
        }
    }

    /**
     * For what reaches beyond the evening, such as moving a session.
     *
     * @throws AccessDeniedException when the session belongs to a cohort that is not one of theirs
     */
    public void requireLeading(SessionId session) {
        require("session", "SELECT COUNT(*) FROM cohort_session s WHERE s.id = :id AND "
                + LEADS.formatted("s.cohort_id"), session.value());
    }

    /**
     * @throws AccessDeniedException when the enrolment is neither of a cohort of theirs, nor on the list of a session
     *                               they cover today, nor their guest
     */
    public void require(EnrolmentId enrolment) {
        Optional<Participant> person = current.participant();
        if (person.isPresent()) {
            requireOwn(person.get().reaches(enrolment), "enrolment", enrolment.value());
            return;
        }
        require("enrolment", "SELECT COUNT(*) FROM enrolment e WHERE e.id = :id AND (" + THEIR_LIST_TODAY + ")",
                enrolment.value());
    }

    /**
     * For what reaches beyond the evening, such as leaving the cohort.
     *
     * @throws AccessDeniedException when the enrolment belongs to a cohort that is not one of theirs
     */
    public void requireLeading(EnrolmentId enrolment) {
        require("enrolment", LEADS_ENROLMENT, enrolment.value());
    }

    /**
     * For an open concern and nothing else of the person.
     *
     * @throws AccessDeniedException when they neither reach the enrolment nor answer for safeguarding at its site
     */
    public void requireCaring(EnrolmentId enrolment) {
        require("enrolment", "SELECT COUNT(*) FROM enrolment e WHERE e.id = :id AND " + CARES_FOR, enrolment.value());
    }

    /**
     * For a closed concern: the day on which somebody covered is over.
     *
     * @throws AccessDeniedException when they neither lead the cohort nor answer for safeguarding at its site
     */
    public void requireCaringBeyondTheDay(EnrolmentId enrolment) {
        require("enrolment", "SELECT COUNT(*) FROM enrolment e WHERE e.id = :id AND (" + LEADS.formatted("e.cohort_id")
                + " OR " + ON_DUTY + ")", enrolment.value());
    }

    /** Whether they answer for safeguarding where the enrolment's cohort meets. A role alone never does. */
    public boolean isOnDuty(EnrolmentId enrolment) {
        return database.sql("SELECT COUNT(*) FROM enrolment e WHERE e.id = :id AND " + ON_DUTY)
                .param("id", enrolment.value()).param("account", current.id().value())
                .query(Integer.class).single() > 0;
    }

    /**
     * @param session empty for what belongs to no session, which only those who lead the cohort reach
     * @throws AccessDeniedException when the enrolment or the session is not one of theirs, or the enrolment was never
     *                               on the session's list
     */
    public void require(EnrolmentId enrolment, Optional<SessionId> session) {
        if (current.participant().isPresent()) {
            require(enrolment);
            requireOwn(current.participant().get().session().equals(session), "another occasion of enrolment",
                    enrolment.value());
            return;
        }
        if (session.isEmpty()) {
            requireLeading(enrolment);
            return;
        }
        require(enrolment);
        require(session.get());
        requireOnList(enrolment, session.get());
    }

    /**
     * Says of each session whether they may read what was handed in there: those who lead the cohort now all of it,
     * also what belongs to no session; others only what belongs to a session they reach.
     */
    public Predicate<Optional<SessionId>> reading(EnrolmentId enrolment) {
        if (current.participant().isPresent()) {
            return current.participant().get().session()::equals;
        }
        return inScope(LEADS_ENROLMENT, enrolment.value()) ? session -> true
                : session -> session.filter(at -> inScope(REACHES_SESSION, at.value())).isPresent();
    }

    /** A mark made at a session stays theirs, also when the place has moved to another cohort since. */
    private void requireOnList(EnrolmentId enrolment, SessionId session) {
        boolean onList = database.sql("""
                SELECT COUNT(*) FROM enrolment e JOIN cohort_session s ON s.id = :session
                 WHERE e.id = :enrolment AND (e.cohort_id = s.cohort_id
                    OR EXISTS (SELECT 1 FROM session_guest g WHERE g.session_id = s.id AND g.enrolment_id = e.id)
                    OR EXISTS (SELECT 1 FROM attendance m WHERE m.session_id = s.id AND m.enrolment_id = e.id))""")
                .param("session", session.value()).param("enrolment", enrolment.value())
                .query(Integer.class).single() > 0;
        if (!onList) {
            throw new AccessDeniedException("Enrolment %d is not on the list of session %d."
                    .formatted(enrolment.value(), session.value()));
        }
    }

    /** @throws AccessDeniedException when the person is in no cohort of theirs */
    public void require(PersonId person) {
        require("person", "SELECT COUNT(*) FROM enrolment e WHERE e.person_id = :id AND "
                + LEADS.formatted("e.cohort_id"), person.value());
    }

    /**
     * For what the room needs to know of a person on the evening: what they are called, what they agreed to.
     *
     * @throws AccessDeniedException when the person is in no cohort of theirs and on no list of theirs today
     */
    public void requireTonight(PersonId person) {
        require("person", "SELECT COUNT(*) FROM enrolment e WHERE e.person_id = :id AND (" + THEIR_LIST_TODAY + ")",
                person.value());
    }

    /** Those of these people who are in a cohort of theirs or on a list of theirs today. */
    public Set<PersonId> withinReach(Collection<PersonId> people) {
        Set<PersonId> asked = Set.copyOf(people);
        return asked.isEmpty() ? asked : limitedTo().map(account -> database
                .sql("SELECT DISTINCT e.person_id FROM enrolment e WHERE e.person_id IN (:ids) AND (" + THEIR_LIST_TODAY
                        + ")")
                .param("ids", asked.stream().map(PersonId::value).toList()).param("account", account.value())
                .param("today", calendar.today()).query(Long.class).list().stream().map(PersonId::new)
                .collect(Collectors.toSet())).orElse(asked);
    }

    /** Those of these people who are within reach, or have a concern at a site they answer for. */
    public Set<PersonId> withinCare(Collection<PersonId> people) {
        Set<PersonId> asked = Set.copyOf(people);
        return asked.isEmpty() ? asked : limitedTo().map(account -> database
                .sql("SELECT DISTINCT e.person_id FROM enrolment e WHERE e.person_id IN (:ids) AND (" + THEIR_LIST_TODAY
                        + " OR EXISTS (SELECT 1 FROM concern n WHERE n.enrolment_id = e.id) AND " + ON_DUTY + ")")
                .param("ids", asked.stream().map(PersonId::value).toList()).param("account", account.value())
                .param("today", calendar.today()).query(Long.class).list().stream().map(PersonId::new)
                .collect(Collectors.toSet())).orElse(asked);
    }

    /** The account whose cohorts a list is limited to; empty for those who see all of them. */
    public Optional<AccountId> limitedTo() {
        SignedIn account = current.get();
        return account.role() == Role.COORDINATOR ? Optional.empty() : Optional.of(account.id());
    }

    /** Those of these cohorts that they may open as a whole. */
    public Set<CohortId> theirs(Set<CohortId> cohorts) {
        return limitedTo().map(account -> cohorts.isEmpty() ? Set.<CohortId>of() : database
                .sql("SELECT cohort_id FROM cohort_access WHERE account_id = :account AND cohort_id IN (:cohorts)")
                .param("account", account.value()).param("cohorts", cohorts.stream().map(CohortId::value).toList())
                .query(Long.class).list().stream().map(CohortId::new).collect(Collectors.toSet())).orElse(cohorts);
    }

    public Set<AccountId> leaders(CohortId cohort) {
        return database.sql("SELECT account_id FROM cohort_access WHERE cohort_id = ?").param(cohort.value())
                .query(Long.class).list().stream().map(AccountId::new).collect(Collectors.toSet());
    }

    /** Replaces who leads a cohort. The caller has checked that the one who asks may say so. */
    @Transactional
    public void setLeaders(CohortId cohort, Set<AccountId> leaders) {
        database.sql("DELETE FROM cohort_access WHERE cohort_id = ?").param(cohort.value()).update();
        List.copyOf(leaders).forEach(leader -> database
                .sql("INSERT INTO cohort_access (account_id, cohort_id) VALUES (?, ?)")
                .params(leader.value(), cohort.value()).update());
    }

    /** Who fills in forms reaches their own and nothing else. */
    private static void requireOwn(boolean own, String what, long id) {
        if (!own) {
            throw new AccessDeniedException("This participant has no access to %s %d.".formatted(what, id));
        }
    }

    private void require(String what, String rowsInScope, long id) {
        if (!inScope(rowsInScope, id)) {
            throw new AccessDeniedException("This account has no access to %s %d.".formatted(what, id));
        }
    }

    /** Where a row belongs is read straight from its table: scope asks about rows, not about what they hold. */
    private boolean inScope(String rowsInScope, long id) {
        SignedIn account = current.get();
        return switch (account.role()) {
            case COORDINATOR -> true;
            case FACILITATOR -> ScopeAnswers.once(new ScopeAnswers.Asked(account.id(), rowsInScope, id),
                    () -> database.sql(rowsInScope).param("account", account.id().value())
                            .param("today", calendar.today()).param("id", id).query(Integer.class).single() > 0);
            case RESEARCHER, FUNDER, ADMIN -> false;
        };
    }
}
