package org.mafs.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cohorts an account may open: coordinators all, facilitators those they lead, nobody else any.
 * Asked by every service, by id, on every call.
 */
@Component
public class CohortScope {

    private final JdbcClient database;
    private final CurrentAccount current;

    CohortScope(JdbcClient database, CurrentAccount current) {
        this.database = database;
        this.current = current;
    }

    /** @throws AccessDeniedException when the cohort is not one of theirs */
    public void require(CohortId cohort) {
        require("cohort", "SELECT COUNT(*) FROM cohort_access a WHERE a.account_id = ? AND a.cohort_id = ?",
                cohort.value());
    }

    /** @throws AccessDeniedException when the session belongs to a cohort that is not one of theirs */
    public void require(SessionId session) {
        require("session", "SELECT COUNT(*) FROM cohort_session s JOIN cohort_access a USING (cohort_id) "
                + "WHERE a.account_id = ? AND s.id = ?", session.value());
    }

    /** @throws AccessDeniedException when the enrolment belongs to a cohort that is not one of theirs */
    public void require(EnrolmentId enrolment) {
        require("enrolment", "SELECT COUNT(*) FROM enrolment e JOIN cohort_access a USING (cohort_id) "
                + "WHERE a.account_id = ? AND e.id = ?", enrolment.value());
    }

    /** @throws AccessDeniedException when the enrolment is not one of theirs, or the session is of another cohort */
    public void require(EnrolmentId enrolment, Optional<SessionId> session) {
        require(enrolment);
        session.ifPresent(at -> requireOneCohort(enrolment, at));
    }

    private void requireOneCohort(EnrolmentId enrolment, SessionId session) {
        boolean together = database.sql("SELECT COUNT(*) FROM enrolment e JOIN cohort_session s USING (cohort_id) "
                + "WHERE e.id = ? AND s.id = ?").params(enrolment.value(), session.value())
                .query(Integer.class).single() > 0;
        if (!together) {
            throw new AccessDeniedException("Session %d is not of the cohort of enrolment %d."
                    .formatted(session.value(), enrolment.value()));
        }
    }

    /** @throws AccessDeniedException when the person is in no cohort of theirs */
    public void require(PersonId person) {
        require("person", "SELECT COUNT(*) FROM enrolment e JOIN cohort_access a USING (cohort_id) "
                + "WHERE a.account_id = ? AND e.person_id = ?", person.value());
    }

    /** The account whose cohorts a list is limited to; empty for those who see all of them. */
    public Optional<AccountId> limitedTo() {
        SignedIn account = current.get();
        return account.role() == Role.COORDINATOR ? Optional.empty() : Optional.of(account.id());
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

    /** Where a row belongs is read straight from its table: scope asks about rows, not about what they hold. */
    private void require(String what, String rowsInScope, long id) {
        SignedIn account = current.get();
        boolean inScope = switch (account.role()) {
            case COORDINATOR -> true;
            case FACILITATOR -> database.sql(rowsInScope).params(account.id().value(), id)
                    .query(Integer.class).single() > 0;
            case RESEARCHER, FUNDER, ADMIN -> false;
        };
        if (!inScope) {
            throw new AccessDeniedException("This account has no access to %s %d.".formatted(what, id));
        }
    }
}
