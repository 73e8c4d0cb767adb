package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.access.AccountRecord;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leads which evening: the cohort's facilitators, unless one of them cannot come and somebody covers. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Staffing {

    private static final String OF_COHORT = """
            SELECT f.session_id, f.account_id, f.part FROM session_staffing f
              JOIN cohort_session s ON s.id = f.session_id WHERE s.cohort_id = ?""";

    private static final String UNCOVERED = """
            SELECT s.id, c.name FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
             WHERE s.status = 'PLANNED' AND s.held_on BETWEEN :from AND :to
               AND NOT EXISTS (SELECT 1 FROM session_staffing f WHERE f.session_id = s.id AND f.part = 'COVER')
               AND NOT EXISTS (SELECT 1 FROM cohort_access a WHERE a.cohort_id = s.cohort_id AND NOT EXISTS (
                       SELECT 1 FROM session_staffing f WHERE f.session_id = s.id AND f.account_id = a.account_id))
             ORDER BY s.held_on, s.starts_at, s.id""";

    private final JdbcClient database;
    private final Sessions sessions;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final AccountRegister accounts;
    private final Calendar calendar;

    Staffing(JdbcClient database, Sessions sessions, CohortScope scope, CurrentAccount current,
            AccountRegister accounts, Calendar calendar) {
        this.database = database;
        this.sessions = sessions;
        this.scope = scope;
        this.current = current;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public SessionStaff of(SessionId session) {
        scope.requireLeading(session);
        return staff(found(session).cohort()).of(session);
    }

    /** The staff of every session of a cohort, in two statements. */
    @Transactional(readOnly = true)
    public Map<SessionId, SessionStaff> of(CohortId cohort) {
        scope.require(cohort);
        Staff staff = staff(cohort);
        return sessions.findByCohortIdOrderByNumber(cohort.value()).stream().map(Session::record)
                .collect(Collectors.toMap(SessionRecord::id, session -> staff.of(session.id())));
    }

    /**
     * The one who asks cannot lead this evening.
     *
     * @throws Refused when they do not lead the cohort, or the evening is over
     */
    @TriedAgain
    public void cannotLead(SessionId session) {
        scope.requireLeading(session);
        requireToCome(session);
        setAway(session, current.id());
    }

    /** The one who asks can lead this evening after all. */
    @TriedAgain
    public void canLeadAfterAll(SessionId session) {
        scope.requireLeading(session);
        requireToCome(session);
        remove(session, "AWAY", Set.of(current.id()));
    }

    /** A facilitator has said on the phone that they cannot come; who is not among these can. */
    @TriedAgain
    @RolesAllowed(Role.RUNS_COHORTS)
    public void away(SessionId session, Set<AccountId> away) {
        requireToCome(session);
        remove(session, "AWAY", staff(found(session).cohort()).of(session).away());
        away.forEach(leader -> setAway(session, leader));
    }

    /**
     * These lead the evening for somebody else, and nobody besides.
     *
     * @throws Refused when one of them is no facilitator, or leads the cohort anyway
     */
    @TriedAgain
    public void cover(SessionId session, Set<AccountId> cover) {
        scope.requireLeading(session);
        requireToCome(session);
        Set<AccountId> facilitators = accounts.facilitators().stream().map(AccountRecord::id)
                .collect(Collectors.toSet());
        SessionStaff staff = staff(found(session).cohort()).of(session);
        if (!facilitators.containsAll(cover)) {
            throw new Refused("cohort.cover.no-facilitator");
        }
        if (cover.stream().anyMatch(staff.leaders()::contains)) {
            throw new Refused("cohort.cover.leads-already");
        }
        remove(session, "COVER", staff.cover());
        cover.forEach(account -> insert(session, account, "COVER"));
    }

    /** Sessions that nobody leads, from today until so many days ahead, soonest first; two statements at most. */
    @Transactional(readOnly = true)
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<Uncovered> uncovered(int days) {
        Map<Long, String> cohorts = new LinkedHashMap<>();
        database.sql(UNCOVERED).param("from", calendar.today()).param("to", calendar.today().plusDays(days))
                .query(row -> {
                    cohorts.put(row.getLong("id"), row.getString("name"));
                });
        Map<Long, SessionRecord> records = sessions.findAllById(cohorts.keySet()).stream()
                .collect(Collectors.toMap(Session::id, Session::record));
        return cohorts.entrySet().stream().map(one -> new Uncovered(records.get(one.getKey()), one.getValue())).toList();
    }

    /** Nobody is both away and covering. */
    private void setAway(SessionId session, AccountId account) {
        if (!scope.leaders(found(session).cohort()).contains(account)) {
            throw new Refused("cohort.away.does-not-lead");
        }
        insert(session, account, "AWAY");
    }

    private void insert(SessionId session, AccountId account, String part) {
        database.sql("INSERT INTO session_staffing (session_id, account_id, part) VALUES (:session, :account, :part) "
                        + "ON DUPLICATE KEY UPDATE part = VALUES(part)")
                .param("session", session.value()).param("account", account.value()).param("part", part).update();
    }

    private void remove(SessionId session, String part, Set<AccountId> accounts) {
        accounts.forEach(account -> database
                .sql("DELETE FROM session_staffing WHERE session_id = ? AND account_id = ? AND part = ?")
                .params(session.value(), account.value(), part).update());
    }

    private void requireToCome(SessionId session) {
        Session found = found(session);
        found.requireOpen();
        if (found.record().heldOn().isBefore(calendar.today())) {
            throw new Refused("cohort.session.over", found.record().number());
        }
    }

    private Staff staff(CohortId cohort) {
        Staff staff = new Staff(scope.leaders(cohort), new HashMap<>(), new HashMap<>());
        database.sql(OF_COHORT).param(cohort.value()).query(row -> {
            Map<SessionId, Set<AccountId>> side = row.getString("part").equals("COVER") ? staff.cover() : staff.away();
            side.computeIfAbsent(new SessionId(row.getLong("session_id")), any -> new HashSet<>())
                    .add(new AccountId(row.getLong("account_id")));
        });
        return staff;
    }

    /** Who no longer leads the cohort is neither there nor away; who leads it now need not cover. */
    private record Staff(Set<AccountId> leaders, Map<SessionId, Set<AccountId>> away,
            Map<SessionId, Set<AccountId>> cover) {

        SessionStaff of(SessionId session) {
            Set<AccountId> gone = new HashSet<>(away.getOrDefault(session, Set.of()));
            gone.retainAll(leaders);
            return new SessionStaff(leaders, gone, cover.getOrDefault(session, Set.of()));
        }
    }

    private Session found(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(EntityNotFoundException::new);
    }
}
