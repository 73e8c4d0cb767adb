package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.person.ContactSheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often people came, and who stays away. A session counts once it is closed, or its day is over and the person has a
 * mark; a cancelled one never does. What was made up with another cohort counts by the session's number. Each answer is
 * one statement.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class MissedSessions {

    /** Later than this the follow-up is what reaches them. */
    private static final int DAYS_TO_CALL = 28;

    /** {@code attended_since}: how often they came to this session or a later one; none in the row that is missed. */
    private static final String RANKED = """
            WITH held AS (
                SELECT e.id AS enrolment, s.number, s.held_on,
                       COALESCE(MAX(a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')), 0) AS attended,
                       COALESCE(MAX(a.mark = 'APOLOGIES'), 0) AS sorry
                  FROM enrolment e JOIN cohort_session s ON s.cohort_id = e.cohort_id
                  LEFT JOIN (attendance a JOIN cohort_session x ON x.id = a.session_id)
                    ON a.enrolment_id = e.id AND x.number = s.number AND x.status <> 'CANCELLED'
                 WHERE e.merged_into IS NULL AND e.status IN ('ENROLLED', 'LEFT') AND s.status <> 'CANCELLED'
                   AND (s.held_on >= e.joined_on OR a.id IS NOT NULL)
                   AND (e.left_on IS NULL OR s.held_on <= e.left_on OR a.id IS NOT NULL)
                   AND (s.status = 'CLOSED' OR s.held_on < :today AND a.id IS NOT NULL) AND %s
                 GROUP BY e.id, s.id),
            ranked AS (
                SELECT held.*, SUM(attended) OVER (PARTITION BY enrolment ORDER BY held_on DESC, number DESC
                       ROWS UNBOUNDED PRECEDING) AS attended_since FROM held)
            """;

    private static final String SO_FAR = RANKED + """
            SELECT enrolment, SUM(attended) AS attended, COUNT(*) AS held, SUM(attended_since = 0) AS missed,
                   SUM(attended_since = 0 AND sorry) AS sorry
              FROM ranked GROUP BY enrolment""";

    private static final String OF_COHORT = SO_FAR.formatted("e.cohort_id = :id");

    private static final String OF_ONE = SO_FAR.formatted("e.id = :id");

    private static final String TO_CALL = (RANKED + """
            , away AS (
                SELECT enrolment, COUNT(*) AS missed, SUM(sorry) AS sorry, MAX(held_on) AS last_missed
                  FROM ranked WHERE attended_since = 0 GROUP BY enrolment HAVING COUNT(*) >= 2)
            SELECT away.*, e.cohort_id, c.name AS cohort, %s
              FROM away JOIN enrolment e ON e.id = away.enrolment
              JOIN cohort c ON c.id = e.cohort_id JOIN person p ON p.id = e.person_id
             WHERE away.last_missed >= :since AND NOT EXISTS (
                   SELECT 1 FROM contact_attempt t
                    WHERE t.enrolment_id = e.id AND t.purpose = 'MISSED' AND t.tried_at >= away.last_missed)
             ORDER BY away.last_missed, e.cohort_id, e.id""").formatted("""
            e.status = 'ENROLLED'
                   AND (:account IS NULL OR e.cohort_id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
                   AND EXISTS (SELECT 1 FROM cohort_session r WHERE r.cohort_id = e.cohort_id
                                  AND r.held_on BETWEEN :since AND :today)""", ContactSheet.COLUMNS);

    private final JdbcClient database;
    private final CohortScope scope;
    private final ContactSheet contacts;
    private final Calendar calendar;

    MissedSessions(JdbcClient database, CohortScope scope, ContactSheet contacts, Calendar calendar) {
        this.database = database;
        this.scope = scope;
        this.contacts = contacts;
        this.calendar = calendar;
    }

    /** Everyone who has, or had, a place in the cohort; absent is for whom nothing was held yet. */
    public Map<EnrolmentId, AttendanceSoFar> of(CohortId cohort) {
        scope.require(cohort);
        return soFar(OF_COHORT, cohort.value());
    }

    public AttendanceSoFar of(EnrolmentId enrolment) {
        scope.require(enrolment);
        return soFar(OF_ONE, enrolment.value()).getOrDefault(enrolment, AttendanceSoFar.NONE);
    }

    /**
     * Who missed the last two sessions or more and was not called since the latest of them: of their own cohorts for
     * those who lead some, of all for those who see all. The longest away stand first. A call that was noted takes
     * somebody off the list, reached or not, until they miss again; and four weeks do.
     */
    public List<MissedTwo> toCall() {
        LocalDate today = calendar.today();
        return database.sql(TO_CALL).param("today", today).param("since", today.minusDays(DAYS_TO_CALL))
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .query((row, number) -> toCall(row)).list();
    }

    private MissedTwo toCall(ResultSet row) throws SQLException {
        return new MissedTwo(new EnrolmentId(row.getLong("enrolment")), contacts.read(row),
                new CohortId(row.getLong("cohort_id")), row.getString("cohort"), row.getInt("missed"),
                row.getInt("sorry"), row.getObject("last_missed", LocalDate.class));
    }

    private Map<EnrolmentId, AttendanceSoFar> soFar(String statement, long id) {
        Map<EnrolmentId, AttendanceSoFar> all = new HashMap<>();
        database.sql(statement).param("today", calendar.today()).param("id", id).query(row -> {
            all.put(new EnrolmentId(row.getLong("enrolment")), new AttendanceSoFar(row.getInt("attended"),
                    row.getInt("held"), row.getInt("missed"), row.getInt("sorry")));
        });
        return all;
    }
}
