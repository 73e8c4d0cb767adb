package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cohorts an account may see, a page at a time: one statement whatever their number. */
@Service
@Transactional(readOnly = true)
public class CohortList {

    private static final String ROWS = """
            SELECT c.id, c.name, v.name AS room, w.name AS site, MIN(s.held_on) AS first_on, MAX(s.held_on) AS last_on,
                   (SELECT COUNT(*) FROM enrolment e WHERE e.cohort_id = c.id) AS people
              FROM cohort c JOIN cohort_session s ON s.cohort_id = c.id
              JOIN venue v ON v.id = c.venue_id JOIN site w ON w.id = v.site_id
             WHERE (:account IS NULL OR c.id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
               AND (c.name LIKE :text OR v.name LIKE :text OR w.name LIKE :text)
             GROUP BY c.id, c.name, v.name, w.name
            HAVING :status IS NULL
                OR :status = CASE WHEN MIN(s.held_on) > :today THEN 'UPCOMING'
                                  WHEN MAX(s.held_on) < :today THEN 'FINISHED' ELSE 'RUNNING' END
             ORDER BY %s %s, c.id LIMIT :limit OFFSET :offset""";

    private final JdbcClient database;
    private final CohortScope scope;
    private final Calendar calendar;

    CohortList(JdbcClient database, CohortScope scope, Calendar calendar) {
        this.database = database;
        this.scope = scope;
        this.calendar = calendar;
    }

    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<CohortRow> page(CohortSearch search, int offset, int limit) {
        return rows(search, scope.limitedTo().map(AccountId::value).orElse(null), offset, limit);
    }

    /** Every cohort by name and dates only, for choosing what to evaluate. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public List<CohortRow> toEvaluate() {
        return rows(CohortSearch.ALL, null, 0, Integer.MAX_VALUE);
    }

    private List<CohortRow> rows(CohortSearch search, Long account, int offset, int limit) {
        LocalDate today = calendar.today();
        return database.sql(ROWS.formatted(search.order().column(), search.descending() ? "DESC" : "ASC"))
                .param("account", account).param("text", "%" + escaped(search.text().strip()) + "%")
                .param("status", search.status().map(Enum::name).orElse(null)).param("today", today)
                .param("limit", limit).param("offset", offset)
                .query((row, number) -> {
                    LocalDate first = row.getObject("first_on", LocalDate.class);
                    LocalDate last = row.getObject("last_on", LocalDate.class);
                    return new CohortRow(new CohortId(row.getLong("id")), row.getString("name"),
                            VenueRecord.inFull(row.getString("room"), row.getString("site")), first, last, row.getInt("people"),
                            CohortStatus.on(today, first, last));
                }).list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
