package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cohorts an account may see, a page at a time: one statement whatever their number. It finds the page first, and
 * counts people and marks for the cohorts of that page only. A cancelled session is neither the first nor the last of its
 * cohort, unless all are cancelled.
 */
@Service
@Transactional(readOnly = true)
public class CohortList {

    private static final String PAGE = """
            SELECT c.id, c.name, c.capacity, v.name AS room, w.name AS site, w.kind, d.first_on, d.last_on
              FROM cohort c
              JOIN (SELECT cohort_id,
                           COALESCE(MIN(CASE WHEN status <> 'CANCELLED' THEN held_on END), MIN(held_on)) AS first_on,
                           COALESCE(MAX(CASE WHEN status <> 'CANCELLED' THEN held_on END), MAX(held_on)) AS last_on
                      FROM cohort_session GROUP BY cohort_id) d ON d.cohort_id = c.id
              JOIN venue v ON v.id = c.venue_id JOIN site w ON w.id = v.site_id
             WHERE TRUE %s
             ORDER BY %s %s, c.id LIMIT :limit OFFSET :offset""";

    private static final String COUNTED = """
            SELECT p.*,
                   (SELECT COUNT(*) FROM enrolment e
                     WHERE e.cohort_id = p.id AND e.merged_into IS NULL
                       AND e.status IN ('ENROLLED', 'OFFERED')) AS people,
                   (SELECT COUNT(*) FROM enrolment e WHERE e.cohort_id = p.id AND e.merged_into IS NULL
                       AND e.status = 'WAITING') AS waiting,
                   (SELECT CONCAT(COUNT(*), ' ', COUNT(CASE WHEN t.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY') THEN 1 END))
                      FROM cohort_session s JOIN attendance t ON t.session_id = s.id
                      JOIN enrolment e ON e.id = t.enrolment_id AND e.merged_into IS NULL
                     WHERE s.cohort_id = p.id) AS marks,
                   (SELECT MIN(s.held_on) FROM cohort_session s
                     WHERE s.cohort_id = p.id AND s.held_on >= :today AND s.status = 'PLANNED') AS next_on,
                   (SELECT GROUP_CONCAT(a.account_id) FROM cohort_access a WHERE a.cohort_id = p.id) AS leaders
              FROM (%s) p
             ORDER BY %s %s, p.id""";

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
        return rows(search, scope.limitedTo(), offset, limit);
    }

    /** Every cohort by name and dates, for choosing what to evaluate. */
    @RolesAllowed({Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES})
    public List<CohortRow> toEvaluate() {
        return rows(CohortSearch.ALL, Optional.empty(), 0, Integer.MAX_VALUE);
    }

    private List<CohortRow> rows(CohortSearch search, Optional<AccountId> account, int offset, int limit) {
        LocalDate today = calendar.today();
        Map<String, Object> values = new HashMap<>();
        List<String> narrowed = new ArrayList<>();
        account.ifPresent(only -> narrowed.add(ledBy("only", only, values)));
        search.facilitator().ifPresent(leader -> narrowed.add(ledBy("leader", leader, values)));
        if (!search.text().isBlank()) {
            values.put("text", "%" + escaped(search.text().strip()) + "%");
            narrowed.add("(c.name LIKE :text OR v.name LIKE :text OR w.name LIKE :text)");
        }
        search.site().ifPresent(site -> {
            values.put("site", site.value());
            narrowed.add("v.site_id = :site");
        });
        search.status().ifPresent(status -> narrowed.add(switch (status) {
            case UPCOMING -> "d.first_on > :today";
            case RUNNING -> "d.first_on <= :today AND d.last_on >= :today";
            case FINISHED -> "d.last_on < :today";
        }));
        if (search.from().isPresent() || search.to().isPresent()) {
            search.from().ifPresent(from -> values.put("from", from));
            search.to().ifPresent(to -> values.put("to", to));
            narrowed.add("c.id IN (SELECT cohort_id FROM cohort_session WHERE status <> 'CANCELLED' AND "
                    + Stream.of(search.from().map(from -> "held_on >= :from"), search.to().map(to -> "held_on <= :to"))
                            .flatMap(Optional::stream).collect(Collectors.joining(" AND ")) + ")");
        }
        String direction = search.descending() ? "DESC" : "ASC";
        String page = PAGE.formatted(narrowed.stream().map(" AND "::concat).collect(Collectors.joining()),
                search.order().column(), direction);
        String outer = search.order().column().replace("c.name", "p.name").replace("w.name", "p.site");
        return database.sql(COUNTED.formatted(page, outer, direction)).params(values).param("today", today)
                .param("limit", limit).param("offset", offset)
                .query((row, number) -> row(row, today)).list();
    }

    private static String ledBy(String name, AccountId leader, Map<String, Object> values) {
        values.put(name, leader.value());
        return "c.id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :%s)".formatted(name);
    }

    private static CohortRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate first = row.getObject("first_on", LocalDate.class);
        LocalDate last = row.getObject("last_on", LocalDate.class);
        String[] marks = row.getString("marks").split(" ");
        return new CohortRow(new CohortId(row.getLong("id")), row.getString("name"),
                VenueRecord.inFull(row.getString("room"), row.getString("site")), row.getString("site"), first, last,
                Optional.ofNullable(row.getObject("next_on", LocalDate.class)), row.getInt("people"),
                row.getInt("waiting"), row.getInt("capacity"), Integer.parseInt(marks[0]), Integer.parseInt(marks[1]),
                leaders(row.getString("leaders")), CohortStatus.on(today, first, last),
                SiteKind.valueOf(row.getString("kind")));
    }

    private static Set<AccountId> leaders(String ids) {
        return ids == null ? Set.of()
                : Stream.of(ids.split(",")).map(Long::valueOf).map(AccountId::new).collect(Collectors.toSet());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
