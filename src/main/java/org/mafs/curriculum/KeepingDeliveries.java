package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.base.Words;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each evening truly went. What a person says here stands over marks of lead mode that arrive later and were made
 * before; what nobody said, and when the evening began and ended, which nobody is asked here, stays open to them.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class KeepingDeliveries {

    static final SealedField WHY = new SealedField("delivered_step", "why");
    static final SealedField STEP_NOTE = new SealedField("delivered_step", "note");
    static final SealedField NOTE = new SealedField("session_delivery", "note");

    private static final String MAY_HAVE_LED = """
            SELECT account_id FROM cohort_access WHERE cohort_id = :cohort
             UNION SELECT account_id FROM session_staffing WHERE session_id = :session AND part = 'COVER'""";

    private static final String REGISTER = """
            SELECT COUNT(CASE WHEN a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY') THEN 1 END) AS here, COUNT(*) AS marked,
                   (SELECT s.unnamed_visitors FROM cohort_session s WHERE s.id = :session) AS unnamed
              FROM attendance a JOIN enrolment e ON e.id = a.enrolment_id
             WHERE a.session_id = :session AND e.merged_into IS NULL""";

    private static final String KEEP_SESSION = """
            INSERT INTO session_delivery (session_id, uuid, version, content_id, led_by, co_led_by, note_sealed, kept_by,
                                          kept_at)
            VALUES (:session, :uuid, 0, :content, :led, :coLed, :note, :by, :now)
                ON DUPLICATE KEY UPDATE version = version + 1, content_id = COALESCE(content_id, VALUES(content_id)),
                   led_by = VALUES(led_by), co_led_by = VALUES(co_led_by), note_sealed = VALUES(note_sealed),
                   kept_by = VALUES(kept_by), kept_at = VALUES(kept_at)""";

    private static final String KEEP_STEP = """
            INSERT INTO delivered_step (session_id, step, uuid, version, position, title, planned, outcome, minutes,
                                        why_sealed, marked_by, marked_at)
            VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE version = version + 1, outcome = VALUES(outcome), minutes = VALUES(minutes),
                   why_sealed = VALUES(why_sealed), marked_by = VALUES(marked_by), marked_at = VALUES(marked_at)""";

    private final Curriculum curriculum;
    private final ContentVersions versions;
    private final Timetable timetable;
    private final AccountRegister accounts;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Sealing sealing;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Rules rules;
    private final Calendar calendar;

    KeepingDeliveries(Curriculum curriculum, ContentVersions versions, Timetable timetable, AccountRegister accounts,
            JdbcClient database, JdbcTemplate batches, Sealing sealing, CohortScope scope, CurrentAccount current,
            Rules rules, Calendar calendar) {
        this.curriculum = curriculum;
        this.versions = versions;
        this.timetable = timetable;
        this.accounts = accounts;
        this.database = database;
        this.batches = batches;
        this.sealing = sealing;
        this.scope = scope;
        this.current = current;
        this.rules = rules;
        this.calendar = calendar;
    }

    private record Kept(UUID uuid, long version, Optional<Long> content, Optional<AccountId> ledBy,
            Optional<AccountId> coLedBy, Instant begunAt, Instant endedAt, String note, Instant keptAt) {
    }

    /** @param markedAt when somebody last said something of it; null where nobody has */
    private record KeptStep(UUID uuid, DeliveredStep step, Long markedBy, Timestamp markedAt) {
    }

    /** The evening's plan, and of each step what was said; nothing is taken for granted. */
    @Transactional(readOnly = true)
    public DeliveryRecord of(SessionId session) {
        return of(session, Curriculum.HOME);
    }

    /** @param language of the plan, as long as nobody has led or said anything from one */
    @Transactional(readOnly = true)
    public DeliveryRecord of(SessionId session, String language) {
        scope.require(session);
        Tonight tonight = timetable.of(session);
        Optional<Kept> kept = kept(session, "");
        return record(tonight, kept, text(session, kept, language), steps(session));
    }

    /**
     * Keeps how it went.
     *
     * @return how it stands now
     * @throws Refused  when the session is still to come or does not take place, or something said cannot be
     * @throws Conflict when somebody else has said something different since
     */
    @TriedAgain
    public DeliveryRecord keep(SessionId session, GivenDelivery given) {
        return keep(session, Curriculum.HOME, given);
    }

    /** @param language of the plan that it was said from */
    @TriedAgain
    public DeliveryRecord keep(SessionId session, String language, GivenDelivery given) {
        scope.require(session);
        rules.check(given);
        Tonight tonight = timetable.of(session);
        refuseUnlessHeld(tonight.session());
        Optional<Kept> before = kept(session, " FOR UPDATE");
        Map<String, KeptStep> known = steps(session);
        Optional<ContentText> text = text(session, before, language);
        DeliveryRecord stood = record(tonight, before, text, known);
        refuseStrangers(stood, given);
        Map<String, GivenDelivery.Step> said = given.steps().stream().map(GivenDelivery.Step::settled)
                .collect(Collectors.toMap(GivenDelivery.Step::key, Function.identity(), (one, other) -> other));
        refuseIfChangedSince(stood, given, said);
        Timestamp now = Timestamp.from(calendar.now());
        UUID uuid = before.map(Kept::uuid).orElseGet(UUID::randomUUID);
        database.sql(KEEP_SESSION).param("session", session.value()).param("uuid", uuid.toString())
                .param("content", text.map(one -> one.id().value()).orElse(null))
                .param("led", given.ledBy().map(AccountId::value).orElse(null))
                .param("coLed", given.coLedBy().map(AccountId::value).orElse(null))
                .param("note", sealed(given.note(), NOTE, uuid)).param("by", current.id().value()).param("now", now)
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (int position = 0; position < stood.steps().size(); position++) {
            DeliveredStep step = stood.steps().get(position);
            GivenDelivery.Step one = said.getOrDefault(step.key(), GivenDelivery.Step.of(step));
            rows.add(row(session, position, step, one, Optional.ofNullable(known.get(step.key())), now));
        }
        batches.batchUpdate(KEEP_STEP, rows);
        return of(session);
    }

    /**
     * Only what is said otherwise than it stood has a new moment: marks of lead mode that arrive late still count for
     * every other step.
     */
    private Object[] row(SessionId session, int position, DeliveredStep step, GivenDelivery.Step said,
            Optional<KeptStep> known, Timestamp now) {
        UUID uuid = known.map(KeptStep::uuid).orElseGet(UUID::randomUUID);
        boolean isSaid = !said.settled().equals(GivenDelivery.Step.of(step).settled());
        return new Object[] {session.value(), step.key(), uuid.toString(), position, step.title(), step.planned(),
            said.outcome() == null ? null : said.outcome().name(), said.minutes(), sealed(said.why(), WHY, uuid),
            isSaid ? Long.valueOf(current.id().value()) : known.map(KeptStep::markedBy).orElse(null),
            isSaid ? now : known.map(KeptStep::markedAt).orElse(null)};
    }

    private void refuseUnlessHeld(SessionRecord session) {
        if (session.isCancelled()) {
            throw new Refused("curriculum.delivery.cancelled", session.number());
        }
        if (session.heldOn().isAfter(calendar.today())) {
            throw new Refused("curriculum.delivery.ahead", session.number());
        }
    }

    private static void refuseStrangers(DeliveryRecord stood, GivenDelivery given) {
        boolean known = Stream.of(given.ledBy(), given.coLedBy()).flatMap(Optional::stream)
                .allMatch(stood.mayHaveLed()::containsKey);
        if (!known) {
            throw new Refused("curriculum.delivery.led-by-nobody-known");
        }
        if (given.ledBy().isPresent() && given.ledBy().equals(given.coLedBy())) {
            throw new Refused("curriculum.delivery.led-twice");
        }
        Set<String> keys = stood.steps().stream().map(DeliveredStep::key).collect(Collectors.toSet());
        if (!given.steps().stream().allMatch(step -> keys.contains(step.key()))) {
            throw new Refused("curriculum.delivery.other-plan");
        }
    }

    private static void refuseIfChangedSince(DeliveryRecord stood, GivenDelivery given,
            Map<String, GivenDelivery.Step> said) {
        if (given.seen() == stood.version()) {
            return;
        }
        List<Difference> differences = new ArrayList<>();
        differ(differences, Words.say("curriculum.delivery.led-by"), leader(stood, stood.ledBy()),
                leader(stood, given.ledBy()));
        differ(differences, Words.say("curriculum.delivery.co-led-by"), leader(stood, stood.coLedBy()),
                leader(stood, given.coLedBy()));
        stood.steps().stream().filter(step -> said.containsKey(step.key())).forEach(step -> differ(differences,
                step.title(), DeliveryWords.of(GivenDelivery.Step.of(step).settled()),
                DeliveryWords.of(said.get(step.key()))));
        differ(differences, Words.say("curriculum.delivery.note"), stood.note(), given.note().strip());
        if (!differences.isEmpty()) {
            throw new Conflict(stood.version(), differences);
        }
    }

    private static void differ(List<Difference> differences, String what, String theirs, String yours) {
        if (!theirs.equals(yours)) {
            differences.add(new Difference(what, theirs, yours));
        }
    }

    private static String leader(DeliveryRecord record, Optional<AccountId> account) {
        return account.map(record::name).orElseGet(() -> Words.say("curriculum.delivery.not-said"));
    }

    private DeliveryRecord record(Tonight tonight, Optional<Kept> kept, Optional<ContentText> text,
            Map<String, KeptStep> known) {
        SessionId session = tonight.session().id();
        Map<String, DeliveredStep> steps = new LinkedHashMap<>();
        text.ifPresent(one -> one.session().steps().forEach(step -> steps.put(step.key(), unsaid(step))));
        known.forEach((key, step) -> steps.put(key, step.step()));
        int[] register = database.sql(REGISTER).param("session", session.value())
                .query((row, number) -> new int[] {row.getInt("here"), row.getInt("marked"),
                    row.getInt("unnamed")}).single();
        return new DeliveryRecord(tonight.session(), tonight.cohort(), kept.map(Kept::version).orElse(DeliveryRecord.NONE),
                List.copyOf(steps.values()), kept.flatMap(Kept::ledBy), kept.flatMap(Kept::coLedBy),
                kept.map(Kept::begunAt), kept.map(Kept::endedAt), kept.map(Kept::note).orElse(""), kept.map(Kept::keptAt),
                register[0], register[1], register[2], text, kept.flatMap(Kept::content).isPresent(),
                mayHaveLed(tonight.session(), kept));
    }

    static DeliveredStep unsaid(RunStep step) {
        return new DeliveredStep(step.key(), step.title(), step.minutes(), Optional.empty(), OptionalInt.empty(), "", "");
    }

    /** The text it was led from, or else the one that the cohort keeps. */
    private Optional<ContentText> text(SessionId session, Optional<Kept> kept, String language) {
        return kept.flatMap(Kept::content).flatMap(versions::findById).map(ContentVersion::record)
                .or(() -> curriculum.of(session, language));
    }

    private Map<AccountId, String> mayHaveLed(SessionRecord session, Optional<Kept> kept) {
        Set<AccountId> all = new LinkedHashSet<>(database.sql(MAY_HAVE_LED).param("cohort", session.cohort().value())
                .param("session", session.id().value()).query(Long.class).list().stream().map(AccountId::new).toList());
        all.add(current.id());
        kept.flatMap(Kept::ledBy).ifPresent(all::add);
        kept.flatMap(Kept::coLedBy).ifPresent(all::add);
        Map<AccountId, String> names = accounts.names(all);
        Map<AccountId, String> sorted = new LinkedHashMap<>();
        all.stream().filter(names::containsKey)
                .sorted((one, other) -> Words.inOrder().compare(names.get(one), names.get(other)))
                .forEach(one -> sorted.put(one, names.get(one)));
        return sorted;
    }

    private Optional<Kept> kept(SessionId session, String lock) {
        return database.sql("SELECT * FROM session_delivery WHERE session_id = ?" + lock).param(session.value())
                .query((row, number) -> {
                    UUID uuid = UUID.fromString(row.getString("uuid"));
                    return new Kept(uuid, row.getLong("version"),
                            Optional.ofNullable(row.getObject("content_id", Long.class)), account(row, "led_by"),
                            account(row, "co_led_by"), instant(row, "begun_at"), instant(row, "ended_at"),
                            opened(row.getBytes("note_sealed"), NOTE, uuid), instant(row, "kept_at"));
                }).optional();
    }

    private Map<String, KeptStep> steps(SessionId session) {
        Map<String, KeptStep> steps = new LinkedHashMap<>();
        database.sql("SELECT * FROM delivered_step WHERE session_id = ? ORDER BY position").param(session.value())
                .query(row -> {
                    UUID uuid = UUID.fromString(row.getString("uuid"));
                    Integer minutes = row.getObject("minutes", Integer.class);
                    steps.put(row.getString("step"), new KeptStep(uuid, new DeliveredStep(row.getString("step"),
                            row.getString("title"), row.getInt("planned"),
                            Optional.ofNullable(row.getString("outcome")).map(StepOutcome::valueOf),
                            minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                            opened(row.getBytes("why_sealed"), WHY, uuid),
                            opened(row.getBytes("note_sealed"), STEP_NOTE, uuid)),
                            row.getObject("marked_by", Long.class), row.getTimestamp("marked_at")));
                });
        return steps;
    }

    private byte[] sealed(String text, SealedField field, UUID row) {
        return text.isBlank() ? null : sealing.seal(text.strip(), field, row);
    }

    private String opened(byte[] sealed, SealedField field, UUID row) {
        return sealed == null ? "" : sealing.open(sealed, field, row);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(AccountId::new);
    }
}
