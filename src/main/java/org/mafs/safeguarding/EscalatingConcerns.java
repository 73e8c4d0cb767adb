package org.mafs.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The concerns as those on duty must hear of them. Asks nobody who they are: for this room's own use. */
@Component
class EscalatingConcerns {

    private static final String ALL = """
            SELECT n.id, n.enrolment_id, n.opened_at, n.found_late OR n.session_id IS NULL AS at_once,
                   n.seen_at IS NOT NULL AS seen, n.closed_at IS NOT NULL AS closed, s.id AS site, s.name AS site_name,
                   EXISTS (SELECT 1 FROM site_duty d WHERE d.site_id = s.id
                              AND (d.account_id = n.seen_by OR d.account_id = n.opened_by OR EXISTS (
                                   SELECT 1 FROM concern_entry x WHERE x.concern_id = n.id
                                      AND x.recorded_by = d.account_id AND x.recorded_at >= n.opened_at)))
                       AS known_on_duty
              FROM concern n JOIN enrolment e ON e.id = n.enrolment_id JOIN cohort c ON c.id = e.cohort_id
              JOIN venue v ON v.id = c.venue_id JOIN site s ON s.id = v.site_id
             WHERE\s""";
    private static final String IN_ORDER = " ORDER BY n.opened_at, n.id";

    private final JdbcClient database;
    private final Duties duties;

    EscalatingConcerns(JdbcClient database, Duties duties) {
        this.database = database;
        this.duties = duties;
    }

    /** Those still open that were opened since then. */
    List<Escalating> openSince(Instant since) {
        return database.sql(ALL + "n.closed_at IS NULL AND n.opened_at > :since" + IN_ORDER)
                .param("since", Timestamp.from(since)).query(EscalatingConcerns::concern).list();
    }

    /**
     * Those still open that nobody has looked at, or nobody on duty.
     *
     * @param onDuty limits them to the sites where this account is on duty
     */
    List<Escalating> waiting(Optional<AccountId> onDuty) {
        return database.sql(ALL + """
                        n.closed_at IS NULL AND (n.seen_at IS NULL OR n.found_late OR n.session_id IS NULL)
                        AND (:account IS NULL OR s.id IN (SELECT site_id FROM site_duty WHERE account_id = :account))"""
                        + IN_ORDER)
                .param("account", onDuty.map(AccountId::value).orElse(null)).query(EscalatingConcerns::concern).list();
    }

    Optional<Escalating> of(ConcernId id) {
        return database.sql(ALL + "n.id = :id").param("id", id.value()).query(EscalatingConcerns::concern).optional();
    }

    /** Who is on duty where these people's cohorts meet, and may still sign in. */
    Map<SiteId, List<DutyHolder>> onDuty(List<Escalating> concerns) {
        Set<SiteId> sites = concerns.stream().map(Escalating::site).collect(Collectors.toSet());
        return duties.all().stream().filter(holder -> holder.present() && sites.contains(holder.site()))
                .collect(Collectors.groupingBy(DutyHolder::site));
    }

    private static Escalating concern(ResultSet row, int number) throws SQLException {
        return new Escalating(new ConcernId(row.getLong("id")), new EnrolmentId(row.getLong("enrolment_id")),
                row.getTimestamp("opened_at").toInstant(), row.getBoolean("at_once"), row.getBoolean("seen"),
                row.getBoolean("known_on_duty"), row.getBoolean("closed"), new SiteId(row.getLong("site")),
                row.getString("site_name"));
    }
}
