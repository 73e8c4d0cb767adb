package org.mafs.curriculum;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.access.StaffNames;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads a session: gives the plan out whole, and keeps what was marked on the way. Marks may arrive late, twice and from
 * two tablets: of each step, and of the session, what was said last counts, and no note is lost for another.
 */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class LeadMarks {

    /** Letters of one note at most; what is longer is cut. */
    public static final int LONGEST_NOTE = 1500;

    /** Letters at most of notes on one step that two tablets wrote, or that were written one after another unseen. */
    static final int LONGEST_NOTES = 10 * LONGEST_NOTE;

    static final SealedField NOTE = new SealedField("delivered_step", "note");

    /** What lasts longer than so many times its minutes, and some more, was left open: nobody knows how long it took. */
    private static final int MOST_TIMES = 3;
    private static final int MOST_MINUTES_MORE = 30;

    /** Less is a double tap, and tells nothing of the step. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final String DELIVERY = """
            SELECT content_id, begun_at, ended_at, marked_at, led_by, co_led_by, kept_at FROM session_delivery
             WHERE session_id = ?""";

    private static final String STEPS = """
            SELECT step, uuid, outcome, minutes, begun_at, ended_at, note_sealed, marked_at FROM delivered_step
             WHERE session_id = ? ORDER BY position""";

    private static final String MAY_HAVE_LED = """
            SELECT account_id FROM cohort_access a WHERE a.cohort_id = :cohort AND NOT EXISTS (
                   SELECT 1 FROM session_staffing f WHERE f.session_id = :session AND f.account_id = a.account_id
                      AND f.part = 'AWAY')
             UNION SELECT account_id FROM session_staffing WHERE session_id = :session AND part = 'COVER'
             ORDER BY account_id""";

    private static final String KEEP_STEP = """
            INSERT INTO delivered_step (session_id, step, uuid, version, position, title, planned, outcome, minutes,
                                        begun_at, ended_at, note_sealed, marked_by, marked_at)
            VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE version = version + 1, outcome = VALUES(outcome), minutes = VALUES(minutes),
                   begun_at = VALUES(begun_at), ended_at = VALUES(ended_at), note_sealed = VALUES(note_sealed),
                   marked_by = IF(marked_at <=> VALUES(marked_at), marked_by, VALUES(marked_by)),
                   marked_at = VALUES(marked_at)""";

    private final Curriculum curriculum;
    private final ContentVersions versions;
    private final Timetable timetable;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Sealing sealing;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final StaffNames names;
    private final Calendar calendar;

    LeadMarks(Curriculum curriculum, ContentVersions versions, Timetable timetable, JdbcClient database,
            JdbcTemplate batches, Sealing sealing, CohortScope scope, CurrentAccount current, StaffNames names,
            Calendar calendar) {
        this.curriculum = curriculum;
        this.versions = versions;
        this.timetable = timetable;
        this.database = database;
        this.batches = batches;
        this.sealing = sealing;
        this.scope = scope;
        this.current = current;
        this.names = names;
        this.calendar = calendar;
    }

    /**
     * What is known of the session.
     *
     * @param markedAt the last word of lead mode, the only one on when it began and ended
     * @param keptAt   the last word on who led, also of somebody who said how it went
     */
    private record Delivery(Optional<Long> content, Instant begunAt, Instant endedAt, Instant markedAt,
            Optional<AccountId> ledBy, Optional<AccountId> coLedBy, Instant keptAt) {
    }

    /** What is known of a step; the last word on it was at {@code markedAt}. */
    private record Known(UUID uuid, StepOutcome outcome, Integer minutes, Instant begunAt, Instant endedAt, String note,
            Instant markedAt) {

        static Known fresh() {
            return new Known(UUID.randomUUID(), null, null, null, null, null, Instant.EPOCH);
        }

        /** Somebody said that it was done, and nothing of how long it took. */
        boolean isUnmeasured() {
            return (outcome == StepOutcome.COVERED || outcome == StepOutcome.SHORTENED) && minutes == null && endedAt == null;
        }

        Known with(String note) {
            return new Known(uuid, outcome, minutes, begunAt, endedAt, note, markedAt);
        }
    }

    /**
     * @param language of the text, where there is one in it
     * @throws Refused when there is no text for a session of this number
     */
    @Transactional(readOnly = true)
    public Lead plan(SessionId session, String language) {
        scope.require(session);
        Tonight tonight = timetable.of(session);
        Optional<Delivery> delivery = delivery(session);
        ContentText text = delivery.flatMap(Delivery::content).flatMap(versions::findById).map(ContentVersion::record)
                .or(() -> curriculum.of(session, language))
                .orElseThrow(() -> new Refused("curriculum.lead.no-text", tonight.session().number()));
        SessionRecord record = tonight.session();
        Instant startsAt = record.heldOn().atTime(record.startsAt()).atZone(Calendar.PLACE).toInstant();
        return new Lead(tonight, startsAt, startsAt.plus(Duration.ofMinutes(record.minutes())), keptFrom(record), text,
                text.session(), delivery.map(known -> marked(known, session)).orElse(MarkedSession.NOTHING),
                leaders(record));
    }

    /**
     * Keeps marks, each once, in the order in which they were made.
     *
     * @param text the one that the page leads from
     * @return what has become of each
     * @throws Refused when the session is cancelled or its day has not come
     */
    @TriedAgain
    public List<TakenMark> take(SessionId session, UUID text, List<LeadMark> marks) {
        scope.require(session);
        Tonight tonight = timetable.of(session);
        if (keptFrom(tonight.session()).filter(from -> !calendar.now().isBefore(from)).isEmpty()) {
            throw new Refused("curriculum.lead.not-today");
        }
        if (marks.isEmpty()) {
            return List.of();
        }
        Delivery before = begin(session);
        ContentText led = before.content().flatMap(versions::findById).map(ContentVersion::record)
                .or(() -> curriculum.published(text)
                        .filter(one -> one.code().equals(ContentCode.session(tonight.session().number()))))
                .or(() -> curriculum.of(session, Curriculum.HOME))
                .orElseThrow(() -> new Refused("curriculum.lead.no-text", tonight.session().number()));
        return new Taking(session, tonight.session(), led, before).take(marks);
    }

    /** One batch of marks as it is put together with what was known. */
    private final class Taking {

        private final SessionId session;
        private final SessionRecord record;
        private final ContentText text;
        private final Map<String, RunStep> plan = new LinkedHashMap<>();
        private final Map<String, Known> steps;
        private final Set<String> unmeasured;
        private final Set<String> changed = new LinkedHashSet<>();
        private Delivery delivery;

        Taking(SessionId session, SessionRecord record, ContentText text, Delivery delivery) {
            this.session = session;
            this.record = record;
            this.text = text;
            this.delivery = delivery;
            text.session().steps().forEach(step -> plan.putIfAbsent(step.key(), step));
            this.steps = steps(session);
            this.unmeasured = steps.entrySet().stream().filter(step -> step.getValue().isUnmeasured())
                    .map(Map.Entry::getKey).collect(Collectors.toSet());
        }

        List<TakenMark> take(List<LeadMark> marks) {
            Set<UUID> arrived = arrived(marks);
            Map<UUID, TakenMark> taken = new HashMap<>();
            marks.stream().sorted(Comparator.comparing(LeadMark::at)).forEach(mark -> {
                if (arrived.add(mark.id())) {
                    taken.put(mark.id(), new TakenMark(mark.id(), take(mark)));
                }
            });
            keep(taken.values().stream().filter(mark -> mark.status() != TakenMark.Status.UNKNOWN).map(TakenMark::id)
                    .collect(Collectors.toSet()));
            return marks.stream().map(LeadMark::id).distinct()
                    .map(id -> taken.getOrDefault(id, new TakenMark(id, TakenMark.Status.KEPT))).toList();
        }

        private TakenMark.Status take(LeadMark mark) {
            return switch (mark) {
                case LeadMark.OfSession of -> take(of);
                case LeadMark.OfStep of -> plan.containsKey(of.step()) ? take(of, plan.get(of.step()))
                        : TakenMark.Status.UNKNOWN;
            };
        }

        private TakenMark.Status take(LeadMark.OfSession mark) {
            Instant at = atMostNow(mark.at());
            if (at.isBefore(delivery.markedAt()) || mark.begunAt().isPresent() && delivery.begunAt() != null) {
                return TakenMark.Status.SUPERSEDED;
            }
            boolean isLastWord = !at.isBefore(delivery.keptAt());
            Instant keptAt = isLastWord ? at : delivery.keptAt();
            if (mark.undone().contains(LeadMark.Part.BEGUN)) {
                delivery = new Delivery(delivery.content(), null, null, at, delivery.ledBy().filter(led -> !isLastWord),
                        delivery.coLedBy().filter(led -> !isLastWord), keptAt);
                return TakenMark.Status.KEPT;
            }
            Optional<AccountId> leader = (isLastWord ? mark.ledBy().filter(this::mayHaveLed).or(delivery::ledBy)
                    : delivery.ledBy().or(() -> mark.ledBy().filter(this::mayHaveLed)))
                    .or(() -> mark.begunAt().map(begun -> current.id()));
            Optional<AccountId> named = mark.coLedBy().filter(this::mayHaveLed);
            Optional<AccountId> coLeader = (isLastWord
                    ? named.or(() -> mark.ledBy().isPresent() ? Optional.empty() : delivery.coLedBy())
                    : delivery.coLedBy().or(() -> named)).filter(other -> !Optional.of(other).equals(leader));
            delivery = new Delivery(delivery.content(), moment(mark.begunAt(), delivery.begunAt()),
                    mark.undone().contains(LeadMark.Part.ENDED) ? null : moment(mark.endedAt(), delivery.endedAt()),
                    at, leader, coLeader, keptAt);
            return TakenMark.Status.KEPT;
        }

        private TakenMark.Status take(LeadMark.OfStep mark, RunStep step) {
            Known before = steps.getOrDefault(mark.step(), Known.fresh());
            Instant at = atMostNow(mark.at());
            boolean isLate = at.isBefore(before.markedAt());
            Known known = before.with(noted(before.note(), mark, isLate));
            boolean hasBegun = mark.begunAt().isPresent() && mark.endedAt().isEmpty() && before.begunAt() != null;
            boolean stays = isLate || hasBegun || mark.isNoteOnly();
            if (isLate && !hasBegun && unmeasured.contains(mark.step())) {
                put(mark.step(), measured(known, mark, step));
            } else if (!stays || mark.note().isPresent()) {
                put(mark.step(), stays ? known : stands(known, mark, step, at));
            }
            return isLate || hasBegun ? TakenMark.Status.SUPERSEDED : TakenMark.Status.KEPT;
        }

        /** What somebody said of it stands; how long it took, which they did not say, is as it was measured. */
        private Known measured(Known known, LeadMark.OfStep mark, RunStep step) {
            if (mark.outcome().filter(StepOutcome.LEFT_OUT::equals).isPresent()) {
                return known;
            }
            Known measured = stands(known, mark, step, known.markedAt());
            return new Known(known.uuid(), known.outcome(), measured.minutes(), measured.begunAt(), measured.endedAt(),
                    known.note(), known.markedAt());
        }

        private Known stands(Known known, LeadMark.OfStep mark, RunStep step, Instant at) {
            if (mark.outcome().filter(StepOutcome.LEFT_OUT::equals).isPresent()) {
                return new Known(known.uuid(), StepOutcome.LEFT_OUT, null, null, null, known.note(), at);
            }
            Instant begun = mark.undone().contains(LeadMark.Part.BEGUN) ? null : moment(mark.begunAt(), known.begunAt());
            Instant end = mark.undone().contains(LeadMark.Part.ENDED) ? null : moment(mark.endedAt(), known.endedAt());
            Instant ended = begun != null && end != null && end.isBefore(begun) ? begun : end;
            Optional<Duration> took = begun == null || ended == null ? Optional.empty()
                    : Optional.of(Duration.between(begun, ended)).filter(time -> time.compareTo(SHORTEST) >= 0);
            Integer minutes = took.map(time -> Math.round(time.toSeconds() / 60.0))
                    .filter(all -> all <= MOST_TIMES * step.minutes() + MOST_MINUTES_MORE).map(Long::intValue).orElse(null);
            Optional<StepOutcome> told = Optional.ofNullable(minutes)
                    .map(all -> all < step.atLeast() ? StepOutcome.SHORTENED : StepOutcome.COVERED);
            return new Known(known.uuid(), took.flatMap(time -> mark.outcome().or(() -> told)).orElse(null), minutes, begun,
                    ended, known.note(), at);
        }

        /** What is late, or was written without the one there is in sight, takes nothing away. */
        private static String noted(String before, LeadMark.OfStep mark, boolean isLate) {
            if (mark.note().isEmpty()) {
                return before;
            }
            String words = cut(mark.note().get(), before == null ? LONGEST_NOTE : Math.max(LONGEST_NOTE, before.length()));
            if (before == null || !mark.adds() && !isLate) {
                return words.isBlank() ? null : words;
            }
            return before.contains(words) ? before : cut(words.startsWith(before) ? words : before + "\n" + words, LONGEST_NOTES);
        }

        private Instant moment(Optional<Instant> said, Instant known) {
            return said.map(LeadMarks.this::atMostNow).orElse(known);
        }

        private void put(String step, Known known) {
            steps.put(step, known);
            changed.add(step);
        }

        private boolean mayHaveLed(AccountId account) {
            return account.equals(current.id()) || LeadMarks.this.mayHaveLed(session, record.cohort()).contains(account);
        }

        private void keep(Set<UUID> fresh) {
            if (fresh.isEmpty()) {
                return;
            }
            Timestamp now = Timestamp.from(calendar.now());
            database.sql("""
                    UPDATE session_delivery SET version = version + 1, content_id = ?, begun_at = ?, ended_at = ?,
                           marked_at = ?, led_by = ?, co_led_by = ?, kept_by = IF(kept_at <=> ?, kept_by, ?), kept_at = ?
                     WHERE session_id = ?""")
                    .params(text.id().value(), stamp(delivery.begunAt()), stamp(delivery.endedAt()),
                            known(delivery.markedAt()), delivery.ledBy().map(AccountId::value).orElse(null),
                            delivery.coLedBy().map(AccountId::value).orElse(null), known(delivery.keptAt()),
                            current.id().value(), known(delivery.keptAt()), session.value())
                    .update();
            List<String> order = List.copyOf(plan.keySet());
            batches.batchUpdate(KEEP_STEP, changed.stream().map(key -> row(key, order.indexOf(key))).toList());
            batches.batchUpdate("INSERT INTO lead_mark (id, session_id, arrived_at) VALUES (?, ?, ?)", fresh.stream()
                    .map(id -> new Object[] {id.toString(), session.value(), now}).toList());
        }

        private Object[] row(String key, int position) {
            RunStep step = plan.get(key);
            Known known = steps.get(key);
            return new Object[] {session.value(), key, known.uuid().toString(), position, step.title(), step.minutes(),
                known.outcome() == null ? null : known.outcome().name(), known.minutes(), stamp(known.begunAt()),
                stamp(known.endedAt()), sealing.seal(known.note(), NOTE, known.uuid()), current.id().value(),
                known(known.markedAt())};
        }
    }

    /** The row there is from now on, held until the end: whoever else brings marks of this session waits. */
    private Delivery begin(SessionId session) {
        database.sql("INSERT IGNORE INTO session_delivery (session_id, uuid) VALUES (?, ?)")
                .params(session.value(), UUID.randomUUID().toString()).update();
        return database.sql(DELIVERY + " FOR UPDATE").param(session.value()).query(LeadMarks::delivery).single();
    }

    private Optional<Delivery> delivery(SessionId session) {
        return database.sql(DELIVERY).param(session.value()).query(LeadMarks::delivery).optional();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(Optional.ofNullable(row.getObject("content_id", Long.class)), instant(row, "begun_at"),
                instant(row, "ended_at"), Optional.ofNullable(instant(row, "marked_at")).orElse(Instant.EPOCH),
                account(row, "led_by"), account(row, "co_led_by"),
                Optional.ofNullable(instant(row, "kept_at")).orElse(Instant.EPOCH));
    }

    private Map<String, Known> steps(SessionId session) {
        Map<String, Known> steps = new LinkedHashMap<>();
        database.sql(STEPS).param(session.value()).query(row -> {
            UUID uuid = UUID.fromString(row.getString("uuid"));
            steps.put(row.getString("step"), new Known(uuid, Optional.ofNullable(row.getString("outcome"))
                    .map(StepOutcome::valueOf).orElse(null), row.getObject("minutes", Integer.class),
                    instant(row, "begun_at"), instant(row, "ended_at"),
                    sealing.open(row.getBytes("note_sealed"), NOTE, uuid),
                    Optional.ofNullable(instant(row, "marked_at")).orElse(Instant.EPOCH)));
        });
        return steps;
    }

    private MarkedSession marked(Delivery delivery, SessionId session) {
        List<MarkedStep> steps = new ArrayList<>();
        steps(session).forEach((key, known) -> steps.add(new MarkedStep(key, Optional.ofNullable(known.outcome()),
                known.minutes() == null ? OptionalInt.empty() : OptionalInt.of(known.minutes()),
                Optional.ofNullable(known.begunAt()), Optional.ofNullable(known.endedAt()),
                Optional.ofNullable(known.note()))));
        return new MarkedSession(Optional.ofNullable(delivery.begunAt()), Optional.ofNullable(delivery.endedAt()),
                delivery.ledBy(), delivery.coLedBy(), steps);
    }

    private Set<UUID> arrived(List<LeadMark> marks) {
        return new HashSet<>(database.sql("SELECT id FROM lead_mark WHERE id IN (:ids)")
                .param("ids", marks.stream().map(mark -> mark.id().toString()).toList())
                .query((row, number) -> UUID.fromString(row.getString(1))).list());
    }

    private List<Lead.Leader> leaders(SessionRecord record) {
        Set<AccountId> all = new LinkedHashSet<>(List.of(current.id()));
        all.addAll(mayHaveLed(record.id(), record.cohort()));
        List<AccountId> asked = List.copyOf(all);
        Map<AccountId, String> called = names.firstNameOfEach(asked);
        return asked.stream().map(id -> new Lead.Leader(id, called.get(id))).toList();
    }

    /** The cohort's facilitators who can come, and who covers for the others. */
    private List<AccountId> mayHaveLed(SessionId session, CohortId cohort) {
        return database.sql(MAY_HAVE_LED).param("cohort", cohort.value()).param("session", session.value())
                .query(Long.class).list().stream().map(AccountId::new).toList();
    }

    private static Optional<Instant> keptFrom(SessionRecord session) {
        return Optional.of(session).filter(one -> !one.isCancelled())
                .map(one -> one.heldOn().atStartOfDay(Calendar.PLACE).toInstant());
    }

    /** A tablet whose clock is fast has no later word than others. */
    private Instant atMostNow(Instant said) {
        Instant now = calendar.now();
        return said.isAfter(now) ? now : said;
    }

    private static String cut(String note, int longest) {
        String words = note.strip();
        return words.length() > longest ? words.substring(0, longest) : words;
    }

    private static Timestamp stamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Timestamp known(Instant instant) {
        return instant.equals(Instant.EPOCH) ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(AccountId::new);
    }
}
