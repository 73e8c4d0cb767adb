package org.mafs.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.person.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open concerns, and what is done about each. Who leads the cohort sees and notes, and who covers a session, on its
 * day; a coordinator closes.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class ConcernRegister {

    public static final int LONGEST = 2000;

    private static final String OPEN = """
            SELECT n.id, n.enrolment_id, n.reason, n.opened_at, n.done_at, e.person_id, e.cohort_id, c.name AS cohort
              FROM concern n JOIN enrolment e ON e.id = n.enrolment_id JOIN cohort c ON c.id = e.cohort_id
             WHERE n.closed_at IS NULL AND (:cohort IS NULL OR e.cohort_id = :cohort)
               AND (:account IS NULL OR e.cohort_id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
             ORDER BY n.opened_at, n.id""";

    /** A guest is within reach until the session is closed, or its day is over. */
    private static final String OPEN_AT = """
            SELECT n.id, n.enrolment_id, n.reason, n.opened_at, n.done_at, e.person_id, e.cohort_id, c.name AS cohort
              FROM concern n JOIN enrolment e ON e.id = n.enrolment_id JOIN cohort c ON c.id = e.cohort_id
              JOIN cohort_session s ON s.id = :session
             WHERE n.closed_at IS NULL AND (
                   e.cohort_id = s.cohort_id AND (e.status = 'ENROLLED' OR EXISTS (
                       SELECT 1 FROM attendance m WHERE m.session_id = s.id AND m.enrolment_id = e.id))
                OR (s.held_on = :today OR s.held_on < :today AND s.status = 'PLANNED') AND EXISTS (
                       SELECT 1 FROM session_guest g WHERE g.session_id = s.id AND g.enrolment_id = e.id))
             ORDER BY n.opened_at, n.id""";

    private final Concerns concerns;
    private final Names names;
    private final JdbcClient database;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    ConcernRegister(Concerns concerns, Names names, JdbcClient database, CohortScope scope, CurrentAccount current,
            Sealing sealing, Calendar calendar) {
        this.concerns = concerns;
        this.names = names;
        this.database = database;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /** Every open concern that the one who asks may see, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenConcern> open() {
        return open(null);
    }

    /** The open concerns about people of one cohort, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenConcern> openIn(CohortId cohort) {
        scope.require(cohort);
        return open(cohort.value());
    }

    /** The open concerns about those on one session's list, its guests among them, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenConcern> openAt(SessionId session) {
        scope.require(session);
        return named(database.sql(OPEN_AT).param("session", session.value()).param("today", calendar.today()));
    }

    /** Every concern there was about one person in one cohort, the newest first. */
    @Transactional(readOnly = true)
    public List<ConcernRecord> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return concerns.findByEnrolmentIdOrderByOpenedAtDesc(enrolment.value()).stream()
                .map(concern -> concern.record(sealing)).toList();
    }

    /** The first one who looks at it is kept as the one who has seen it. */
    @TriedAgain
    public ConcernRecord see(ConcernId id) {
        Concern concern = found(id);
        concern.seen(current.id(), calendar.now());
        return concerns.saveAndFlush(concern).record(sealing);
    }

    /**
     * Says what was done, in place of what was said before.
     *
     * @param seenVersion what the screen showed when the writing was begun
     * @throws Conflict when somebody has written something else since
     * @throws Refused  when nothing is said, or the concern is closed
     */
    public void note(ConcernId id, long seenVersion, String done) {
        Concern concern = found(id);
        if (done == null || done.isBlank()) {
            throw new Refused("safeguarding.done.needed");
        }
        if (done.length() > LONGEST) {
            throw new Refused("safeguarding.done.long", LONGEST);
        }
        refuseIfChangedSince(seenVersion, concern.record(sealing), done.strip());
        concern.say(done, sealing, current.id(), calendar.now());
        concerns.saveAndFlush(concern);
    }

    /**
     * @param seenVersion what the screen showed: nobody closes what they have not read
     * @throws Refused when nobody has said yet what was done
     */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void close(ConcernId id, long seenVersion) {
        Concern concern = found(id);
        ConcernRecord stored = concern.record(sealing);
        refuseIfChangedSince(seenVersion, stored, stored.done().orElse(""));
        concern.close(current.id(), calendar.now());
        concerns.saveAndFlush(concern);
    }

    private void refuseIfChangedSince(long seenVersion, ConcernRecord stored, String yours) {
        if (seenVersion != stored.version()) {
            String theirs = stored.done().orElse("");
            throw new Conflict(stored.version(), List.of(new Difference(Words.say("safeguarding.done"), theirs, yours)));
        }
    }

    private List<OpenConcern> open(Long cohort) {
        return named(database.sql(OPEN).param("cohort", cohort)
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null)));
    }

    private List<OpenConcern> named(StatementSpec asked) {
        List<Row> rows = asked.query((row, number) -> new Row(new ConcernId(row.getLong("id")),
                        new EnrolmentId(row.getLong("enrolment_id")), new PersonId(row.getLong("person_id")),
                        new CohortId(row.getLong("cohort_id")), row.getString("cohort"),
                        ConcernReason.valueOf(row.getString("reason")), row.getTimestamp("opened_at").toInstant(),
                        instant(row.getTimestamp("done_at"))))
                .list();
        Map<PersonId, String> called = names.of(rows.stream().map(Row::person).toList());
        return rows.stream().map(row -> row.about(called.get(row.person()))).toList();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Concern found(ConcernId id) {
        Concern concern = concerns.findById(id.value()).orElseThrow(EntityNotFoundException::new);
        if (concern.record(sealing).closed().isPresent()) {
            scope.requireLeading(concern.enrolment());
        } else {
            scope.require(concern.enrolment());
        }
        return concern;
    }

    private record Row(ConcernId id, EnrolmentId enrolment, PersonId person, CohortId cohort, String cohortName,
            ConcernReason reason, Instant openedAt, Instant doneAt) {

        private OpenConcern about(String who) {
            return new OpenConcern(id, enrolment, Objects.requireNonNull(who), cohort, cohortName, reason, openedAt,
                    doneAt != null && !doneAt.isBefore(openedAt));
        }
    }
}
