package org.mafs.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans, their changes, and who opened results when, as they are written down. Plans are locked before cohorts, and
 * cohorts by their numbers, so that nobody waits for somebody who waits for them.
 */
@Component
class PlanRows {

    private static final SealedField WHY = new SealedField("evaluation_plan_change", "why");

    private static final String PLAN = """
            SELECT p.*, (SELECT GROUP_CONCAT(k.cohort_id) FROM evaluation_plan_cohort k WHERE k.plan_id = p.id) AS cohorts
              FROM evaluation_plan p""";

    private static final String CHANGES = """
            SELECT c.* FROM evaluation_plan_change c JOIN evaluation_plan p ON p.id = c.plan_id %s
             ORDER BY c.plan_id, c.number""";

    private static final String OF_SET = " WHERE p.cohort_set = :key";
    private static final String BY_ID = " WHERE p.id = :key";

    /** The latest moment of all that is written down about these cohorts. */
    private static final String LATEST = """
            SELECT MAX(w.at) FROM (
                SELECT o.opened_at AS at FROM results_opened o WHERE o.cohort_id IN (:cohorts)
                 UNION ALL SELECT p.frozen_at FROM evaluation_plan p JOIN evaluation_plan_cohort k ON k.plan_id = p.id
                            WHERE k.cohort_id IN (:cohorts)
                 UNION ALL SELECT c.changed_at FROM evaluation_plan_change c
                             JOIN evaluation_plan_cohort k ON k.plan_id = c.plan_id WHERE k.cohort_id IN (:cohorts)) w""";

    private final JdbcClient database;
    private final Sealing sealing;

    PlanRows(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /** In two statements. */
    Optional<Plan> ofCohorts(Set<CohortId> cohorts) {
        return plans(OF_SET, set(cohorts)).stream().findFirst();
    }

    Optional<Plan> byId(PlanId id) {
        return plans(BY_ID, id.value()).stream().findFirst();
    }

    Optional<PlanId> byKey(UUID key) {
        return database.sql("SELECT id FROM evaluation_plan WHERE uuid = ?").param(key.toString()).query(Long.class)
                .optional().map(PlanId::new);
    }

    /** The latest first. */
    List<Plan> all() {
        return plans("", "");
    }

    /** When results of these were first opened, with a plan and without. */
    List<Opening> openings(Set<CohortId> cohorts) {
        return database.sql("SELECT cohort_id, plan_id, opened_at, opened_by FROM results_opened WHERE cohort_id IN (:cohorts) "
                        + "ORDER BY opened_at, id")
                .param("cohorts", numbers(cohorts))
                .query((row, number) -> new Opening(new CohortId(row.getLong("cohort_id")),
                        Optional.ofNullable(row.getObject("plan_id", Long.class)).map(PlanId::new),
                        row.getTimestamp("opened_at").toInstant(), account(row, "opened_by"))).list();
    }

    /** Before anything is read: whoever else changes, freezes or opens waits. */
    void lock(PlanId plan) {
        database.sql("SELECT id FROM evaluation_plan WHERE id = ? FOR UPDATE").param(plan.value()).query(Long.class)
                .optional();
        List<CohortId> cohorts = database.sql("SELECT cohort_id FROM evaluation_plan_cohort WHERE plan_id = ? FOR UPDATE")
                .param(plan.value()).query(Long.class).list().stream().map(CohortId::new).toList();
        lockCohorts(cohorts);
    }

    /** As {@link #lock(PlanId)}, whether these cohorts have a plan or not. */
    void lock(Set<CohortId> cohorts) {
        database.sql("SELECT id FROM evaluation_plan WHERE cohort_set = ? FOR UPDATE").param(set(cohorts))
                .query(Long.class).optional();
        lockCohorts(cohorts);
    }

    private void lockCohorts(Collection<CohortId> cohorts) {
        numbers(cohorts).forEach(cohort -> database.sql("SELECT id FROM cohort WHERE id = ? FOR UPDATE").param(cohort)
                .query(Long.class).optional());
    }

    /**
     * Now, and after all that is written down about these cohorts: which came first is never a question of whose clock was
     * right. The cohorts are locked.
     */
    Instant after(Set<CohortId> cohorts, Instant now) {
        return database.sql(LATEST).param("cohorts", numbers(cohorts))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1))).single()
                .map(latest -> latest.toInstant().plus(1, ChronoUnit.MICROS)).filter(next -> next.isAfter(now)).orElse(now);
    }

    boolean areThere(Set<CohortId> cohorts) {
        return database.sql("SELECT COUNT(*) FROM cohort WHERE id IN (:cohorts)").param("cohorts", numbers(cohorts))
                .query(Integer.class).single() == cohorts.size();
    }

    PlanId add(UUID key, PlanDraft draft, AccountId by, Instant now) {
        long id = next();
        database.sql("""
                INSERT INTO evaluation_plan (id, uuid, version, name, status, cohort_set, definition, made_by, made_at)
                VALUES (?, ?, 0, ?, 'DRAFT', ?, ?, ?, ?)""")
                .params(id, key.toString(), draft.name(), set(draft.cohorts()), DeclaredText.write(draft.declared()),
                        by.value(), Timestamp.from(now)).update();
        addCohorts(id, draft.cohorts());
        return new PlanId(id);
    }

    void save(PlanId id, PlanDraft draft) {
        database.sql("UPDATE evaluation_plan SET version = version + 1, name = ?, cohort_set = ?, definition = ? WHERE id = ?")
                .params(draft.name(), set(draft.cohorts()), DeclaredText.write(draft.declared()), id.value()).update();
        removeCohorts(id);
        addCohorts(id.value(), draft.cohorts());
    }

    void delete(PlanId id) {
        removeCohorts(id);
        database.sql("DELETE FROM evaluation_plan WHERE id = ?").param(id.value()).update();
    }

    void freeze(PlanId id, AccountId by, Instant at) {
        database.sql("UPDATE evaluation_plan SET version = version + 1, status = 'FROZEN', frozen_by = ?, frozen_at = ? "
                + "WHERE id = ?").params(by.value(), Timestamp.from(at), id.value()).update();
    }

    void amend(PlanId id, PlanChange change) {
        UUID uuid = UUID.randomUUID();
        database.sql("""
                INSERT INTO evaluation_plan_change (id, uuid, plan_id, number, definition_before, definition_after,
                                                    why_sealed, changed_by, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(next(), uuid.toString(), id.value(), change.number(), DeclaredText.write(change.before()),
                        DeclaredText.write(change.after()), sealing.seal(change.why(), WHY, uuid), change.by().value(),
                        Timestamp.from(change.at())).update();
        database.sql("UPDATE evaluation_plan SET version = version + 1, definition = ? WHERE id = ?")
                .params(DeclaredText.write(change.after()), id.value()).update();
    }

    void open(Opening opening) {
        database.sql("INSERT INTO results_opened (id, cohort_id, plan_id, opened_at, opened_by) VALUES (?, ?, ?, ?, ?)")
                .param(next()).param(opening.cohort().value()).param(opening.plan().map(PlanId::value).orElse(null))
                .param(Timestamp.from(opening.at())).param(opening.by().map(AccountId::value).orElse(null)).update();
    }

    private void addCohorts(long plan, Set<CohortId> cohorts) {
        numbers(cohorts).forEach(cohort -> database.sql("INSERT INTO evaluation_plan_cohort (plan_id, cohort_id) VALUES (?, ?)")
                .params(plan, cohort).update());
    }

    private void removeCohorts(PlanId id) {
        database.sql("DELETE FROM evaluation_plan_cohort WHERE plan_id = ?").param(id.value()).update();
    }

    private long next() {
        return database.sql("SELECT NEXT VALUE FOR mafs_id").query(Long.class).single();
    }

    private List<Plan> plans(String which, Object key) {
        Map<Long, List<PlanChange>> changes = changes(which, key);
        return database.sql(PLAN + which + " ORDER BY p.made_at DESC, p.id DESC").param("key", key)
                .query((row, number) -> plan(row, changes.getOrDefault(row.getLong("id"), List.of()))).list();
    }

    private Map<Long, List<PlanChange>> changes(String which, Object key) {
        Map<Long, List<PlanChange>> changes = new HashMap<>();
        database.sql(CHANGES.formatted(which)).param("key", key).query(row -> {
            changes.computeIfAbsent(row.getLong("plan_id"), any -> new ArrayList<>()).add(new PlanChange(
                    row.getInt("number"), DeclaredText.read(row.getString("definition_before")),
                    DeclaredText.read(row.getString("definition_after")),
                    sealing.open(row.getBytes("why_sealed"), WHY, UUID.fromString(row.getString("uuid"))),
                    new AccountId(row.getLong("changed_by")), row.getTimestamp("changed_at").toInstant()));
        });
        return changes;
    }

    private static Plan plan(ResultSet row, List<PlanChange> changes) throws SQLException {
        Timestamp frozenAt = row.getTimestamp("frozen_at");
        return new Plan(new PlanId(row.getLong("id")), row.getLong("version"), row.getString("name"),
                Stream.of(row.getString("cohorts").split(",")).map(Long::valueOf).map(CohortId::new)
                        .collect(Collectors.toSet()),
                DeclaredText.read(row.getString("definition")), new AccountId(row.getLong("made_by")),
                row.getTimestamp("made_at").toInstant(),
                account(row, "frozen_by").map(by -> new Plan.Frozen(by, frozenAt.toInstant())), changes);
    }

    private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(AccountId::new);
    }

    private static List<Long> numbers(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).sorted().toList();
    }

    /** One name for these cohorts together, of the same length however many they are. */
    static String set(Set<CohortId> cohorts) {
        String all = numbers(cohorts).stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
