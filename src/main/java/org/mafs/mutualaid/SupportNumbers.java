package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was offered, said yes to and used, counted in people, and how many of them went to a meeting afterwards. */
@Service
@Transactional(readOnly = true)
public class SupportNumbers {

    /** A visit whose day is not known lies at the earliest a week before it was told of. Groups for families are no visit here. */
    private static final String COUNTED = """
            WITH place AS (SELECT e.id FROM enrolment e
                            WHERE e.merged_into IS NULL AND e.status IN ('ENROLLED', 'LEFT')
                              AND (:everywhere OR e.cohort_id IN (:cohorts)))
            SELECT n.people, t.* FROM (SELECT COUNT(*) AS people FROM place) n LEFT JOIN (
                SELECT s.kind, COUNT(*) AS offered, SUM(s.answer = 'YES' OR s.used_on IS NOT NULL) AS accepted,
                       SUM(s.answer = 'NO' AND s.used_on IS NULL) AS declined, SUM(s.used_on IS NOT NULL) AS used,
                       SUM(s.used_on IS NOT NULL AND EXISTS (
                           SELECT 1 FROM visit v JOIN fellowship f ON f.id = v.fellowship_id AND f.kind <> 'FAMILIES'
                            WHERE v.enrolment_id = s.enrolment_id
                              AND COALESCE(v.visited_on, v.told_on - INTERVAL 7 DAY) >= s.offered_on)) AS went,
                       SUM(s.used_on IS NOT NULL AND EXISTS (
                           SELECT 1 FROM visit v JOIN fellowship f ON f.id = v.fellowship_id AND f.kind <> 'FAMILIES'
                            WHERE v.visit_plan_id = s.visit_plan_id)) AS by_plan
                  FROM support s JOIN place ON place.id = s.enrolment_id
                 WHERE s.offered_on >= :from AND s.offered_on <= :to
                 GROUP BY s.kind) t ON TRUE""";

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final JdbcClient database;
    private final CohortScope scope;

    SupportNumbers(JdbcClient database, CohortScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** Of one group, every kind in its order, also what nobody was offered. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
    public List<SupportNumber> of(CohortId cohort) {
        scope.require(cohort);
        return read(Set.of(cohort), EVER, ALWAYS);
    }

    /**
     * @param cohorts empty for all of them
     * @param from    the first day of the offers; empty for from the beginning
     * @param to      the last; empty for until now
     */
    @RolesAllowed(Role.RUNS_COHORTS)
    public List<SupportNumber> across(Set<CohortId> cohorts, Optional<LocalDate> from, Optional<LocalDate> to) {
        return read(cohorts, from.orElse(EVER), to.orElse(ALWAYS));
    }

    private List<SupportNumber> read(Set<CohortId> cohorts, LocalDate from, LocalDate to) {
        List<Long> ids = cohorts.isEmpty() ? List.of(0L) : cohorts.stream().map(CohortId::value).toList();
        AtomicInteger people = new AtomicInteger();
        Map<SupportKind, SupportNumber> counted = new EnumMap<>(SupportKind.class);
        database.sql(COUNTED).param("everywhere", cohorts.isEmpty()).param("cohorts", ids).param("from", from)
                .param("to", to).query(row -> {
                    people.set(row.getInt("people"));
                    if (row.getString("kind") != null) {
                        SupportKind kind = SupportKind.valueOf(row.getString("kind"));
                        counted.put(kind, number(kind, row));
                    }
                });
        return Stream.of(SupportKind.values()).map(kind -> counted.getOrDefault(kind,
                new SupportNumber(kind, people.get(), 0, 0, 0, 0, 0, 0))).toList();
    }

    private static SupportNumber number(SupportKind kind, ResultSet row) throws SQLException {
        return new SupportNumber(kind, row.getInt("people"), row.getInt("offered"), row.getInt("accepted"),
                row.getInt("declined"), row.getInt("used"), row.getInt("went"), row.getInt("by_plan"));
    }
}
