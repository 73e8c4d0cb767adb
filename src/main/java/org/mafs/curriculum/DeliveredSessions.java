package org.mafs.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the evenings that were held, in three statements whatever their number. Asks nobody who they are. */
@Component
class DeliveredSessions {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /** Today's counts as held once it is closed or has ended in lead mode, or somebody said how it went without that. */
    private static final String HELD = """
            SELECT s.id, s.cohort_id, s.number, s.title, s.held_on, s.unnamed_visitors, c.name, w.name AS site, d.content_id, d.led_by,
                   d.co_led_by,
                   (SELECT COUNT(*) FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id
                     WHERE a.session_id = s.id AND e.merged_into IS NULL) AS marked,
                   (SELECT COUNT(*) FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id
                     WHERE a.session_id = s.id AND e.merged_into IS NULL
                       AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS here
              FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
              JOIN venue v ON v.id = COALESCE(s.venue_id, c.venue_id) JOIN site w ON w.id = v.site_id
              LEFT JOIN session_delivery d ON d.session_id = s.id
             WHERE %1$s AND s.status <> 'CANCELLED' AND s.held_on BETWEEN :from AND :to
               AND (s.held_on < :today OR s.held_on = :today AND (s.status = 'CLOSED' OR d.ended_at IS NOT NULL
                    OR d.begun_at IS NULL AND EXISTS (SELECT 1 FROM delivered_step t
                                                       WHERE t.session_id = s.id AND t.outcome IS NOT NULL)))
             ORDER BY s.held_on, c.name, s.number, s.id""";

    private static final String STEPS = """
            SELECT t.session_id, t.step, t.uuid, t.title, t.planned, t.outcome, t.minutes, t.why_sealed
              FROM delivered_step t JOIN cohort_session s ON s.id = t.session_id
             WHERE %1$s AND s.status <> 'CANCELLED' AND s.held_on BETWEEN :from AND :to ORDER BY t.session_id, t.position""";

    private static final String OF_COHORTS = "s.cohort_id IN (:cohorts)";
    private static final String ANY = "TRUE";

    private final JdbcClient database;
    private final ContentVersions versions;
    private final Sealing sealing;
    private final Calendar calendar;

    DeliveredSessions(JdbcClient database, ContentVersions versions, Sealing sealing, Calendar calendar) {
        this.database = database;
        this.versions = versions;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    private record Held(DeliveredSession session, Long content) {
    }

    /** With what people wrote about each step. */
    List<DeliveredSession> of(Collection<CohortId> cohorts) {
        return cohorts.isEmpty() ? List.of() : read(OF_COHORTS, EVER, calendar.today(), true,
                asked -> asked.param("cohorts", cohorts.stream().map(CohortId::value).sorted().toList()));
    }

    /** Everybody's, without what people wrote. */
    List<DeliveredSession> between(LocalDate from, LocalDate to) {
        return read(ANY, from, to, false, UnaryOperator.identity());
    }

    private List<DeliveredSession> read(String which, LocalDate from, LocalDate to, boolean withReasons,
            UnaryOperator<StatementSpec> asked) {
        List<Held> held = asked.apply(database.sql(HELD.formatted(which))).param("from", from).param("to", to)
                .param("today", calendar.today()).query((row, number) -> new Held(new DeliveredSession(
                        new SessionId(row.getLong("id")), new CohortId(row.getLong("cohort_id")), row.getString("name"),
                        row.getString("site"), row.getInt("number"), row.getString("title"),
                        row.getObject("held_on", LocalDate.class), account(row.getObject("led_by", Long.class)),
                        account(row.getObject("co_led_by", Long.class)), List.of(), row.getInt("here"),
                        row.getInt("marked"), row.getInt("unnamed_visitors")), row.getObject("content_id", Long.class))).list();
        Map<Long, List<DeliveredStep>> marked = new HashMap<>();
        asked.apply(database.sql(STEPS.formatted(which))).param("from", from).param("to", to).query(row -> {
            Integer minutes = row.getObject("minutes", Integer.class);
            byte[] why = withReasons ? row.getBytes("why_sealed") : null;
            marked.computeIfAbsent(row.getLong("session_id"), any -> new ArrayList<>()).add(new DeliveredStep(
                    row.getString("step"), row.getString("title"), row.getInt("planned"),
                    Optional.ofNullable(row.getString("outcome")).map(StepOutcome::valueOf),
                    minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes), why == null ? ""
                            : sealing.open(why, KeepingDeliveries.WHY, UUID.fromString(row.getString("uuid"))), ""));
        });
        Map<Long, List<DeliveredStep>> plans = plans(held.stream().map(Held::content).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return held.stream().map(one -> with(one.session(), plans.getOrDefault(one.content(), List.of()),
                marked.getOrDefault(one.session().session().value(), List.of()))).toList();
    }

    /** The plan each was led from: lead mode keeps only the steps it was told of. */
    private Map<Long, List<DeliveredStep>> plans(Set<Long> contents) {
        Map<Long, List<DeliveredStep>> plans = new HashMap<>();
        if (!contents.isEmpty()) {
            versions.findAllById(contents).forEach(version -> plans.put(version.id(),
                    version.record().session().steps().stream().map(KeepingDeliveries::unsaid).toList()));
        }
        return plans;
    }

    private static DeliveredSession with(DeliveredSession session, List<DeliveredStep> plan, List<DeliveredStep> marked) {
        Map<String, DeliveredStep> steps = new LinkedHashMap<>();
        plan.forEach(step -> steps.put(step.key(), step));
        marked.forEach(step -> steps.put(step.key(), step));
        return new DeliveredSession(session.session(), session.cohort(), session.cohortName(), session.site(),
                session.number(), session.title(), session.heldOn(), session.ledBy(), session.coLedBy(),
                List.copyOf(steps.values()), session.here(), session.marked(),
                session.unnamed());
    }

    private static Optional<AccountId> account(Long id) {
        return Optional.ofNullable(id).map(AccountId::new);
    }
}
