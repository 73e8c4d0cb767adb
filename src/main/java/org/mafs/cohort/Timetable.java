package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sessions are on, for the one who asks. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Timetable {

    private static final String TONIGHT = """
            SELECT s.*, c.name AS cohort_name, v.name AS room, w.name AS site,
                   (SELECT MAX(a.number) FROM cohort_session a WHERE a.cohort_id = c.id) AS in_all,
                   (SELECT MAX(a.number) FROM cohort_session a
                     WHERE a.cohort_id = c.id AND a.status <> 'CANCELLED') AS last_one,
                   (SELECT COUNT(*) FROM enrolment e
                     WHERE e.cohort_id = c.id AND e.status = 'ENROLLED' AND e.merged_into IS NULL)
                   + (SELECT COUNT(*) FROM session_guest g JOIN enrolment e ON e.id = g.enrolment_id
                       WHERE g.session_id = s.id AND e.merged_into IS NULL) AS on_list,
                   CASE WHEN mine.part = 'COVER' THEN 'COVERS' WHEN mine.part = 'AWAY' THEN 'AWAY' ELSE 'LEADS'
                   END AS part,
                   (SELECT COUNT(*) FROM enrolment e
                     WHERE e.cohort_id = c.id AND e.status = 'ENROLLED' AND e.merged_into IS NULL
                       AND s.number > 1 AND NOT EXISTS (
                           SELECT 1 FROM attendance t JOIN cohort_session b ON b.id = t.session_id
                            WHERE t.enrolment_id = e.id AND t.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')
                              AND b.number < s.number)) AS newcomers
              FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
              JOIN venue v ON v.id = COALESCE(s.venue_id, c.venue_id) JOIN site w ON w.id = v.site_id
              LEFT JOIN session_staffing mine ON mine.session_id = s.id AND mine.account_id = :account
             WHERE %s
             ORDER BY s.held_on, s.starts_at, s.id LIMIT :limit""";

    private static final String BETWEEN = TONIGHT.formatted("""
            s.held_on BETWEEN :from AND :to AND s.status <> 'CANCELLED' AND (:account IS NULL OR mine.part = 'COVER'
                   OR c.id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))""");

    private static final String ONE = TONIGHT.formatted("s.id = :session");

    private final JdbcClient database;
    private final CohortScope scope;
    private final Calendar calendar;

    Timetable(JdbcClient database, CohortScope scope, Calendar calendar) {
        this.database = database;
        this.scope = scope;
        this.calendar = calendar;
    }

    /** Today's sessions, earliest first: those they lead, those they cover, and those they said they cannot come to. */
    public List<Tonight> tonight() {
        return between(calendar.today(), calendar.today(), 20);
    }

    /** The next sessions after today, soonest first. */
    public List<Tonight> comingUp(int most) {
        return between(calendar.today().plusDays(1), calendar.today().plusYears(1), most);
    }

    /** One session, whenever it is. */
    public Tonight of(SessionId session) {
        scope.require(session);
        return told(ONE, 1, statement -> statement.param("session", session.value())).getFirst();
    }

    private List<Tonight> between(LocalDate from, LocalDate to, int most) {
        return told(BETWEEN, most, statement -> statement.param("from", from).param("to", to));
    }

    private List<Tonight> told(String sql, int most, UnaryOperator<StatementSpec> asked) {
        return asked.apply(database.sql(sql))
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null)).param("limit", most)
                .query((row, number) -> new Tonight(
                        new SessionRecord(new SessionId(row.getLong("id")), row.getLong("version"),
                                new CohortId(row.getLong("cohort_id")), row.getInt("number"), row.getString("title"),
                                row.getObject("held_on", LocalDate.class), row.getObject("starts_at", LocalTime.class),
                                row.getInt("minutes"), SessionStatus.valueOf(row.getString("status")),
                                Optional.ofNullable(row.getObject("venue_id", Long.class)).map(VenueId::new),
                                Optional.ofNullable(row.getString("cancelled_reason"))),
                        row.getString("cohort_name"),
                        VenueRecord.inFull(row.getString("room"), row.getString("site")), row.getInt("in_all"),
                        row.getInt("last_one"), row.getInt("on_list"), row.getInt("newcomers"),
                        Tonight.Part.valueOf(row.getString("part"))))
                .list();
    }
}
