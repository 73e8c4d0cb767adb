package org.mafs.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that are to go, and what has become of each. */
@Component
class Outbox {

    /** A message that began to go this long ago, and of which nothing was noted: whoever sent it has crashed. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(2));

    /** A broken line does not hold staff up for hours: from the second attempt on they are tried this often. */
    private static final int STAFF_PAUSES = 2;

    private static final SealedField RECIPIENT = new SealedField("outgoing_message", "recipient");
    private static final SealedField WORDS = new SealedField("outgoing_message", "words");

    private final JdbcClient database;
    private final StopLinks links;
    private final Sealing sealing;
    private final Calendar calendar;

    Outbox(JdbcClient database, StopLinks links, Sealing sealing, Calendar calendar) {
        this.database = database;
        this.links = links;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    /** A message that from now on nobody else sends. */
    record Claimed(long id, Channel channel, boolean toStaff, String recipient, String words, int attempts) {
    }

    private record Known(long id, UUID uuid, MessageState state, Optional<Problem> problem, Channel channel,
            String recipient) {
    }

    /** Brings the queue in line with what is wanted now. */
    @TriedAgain
    @Transactional
    public void follow(List<WantedMessage> wanted) {
        Map<String, WantedMessage> byKey = wanted.stream()
                .collect(Collectors.toMap(WantedMessage::onceKey, Function.identity()));
        giveUpWhatIsLate();
        drop(byKey);
        Map<String, Known> known = known(byKey);
        byKey.forEach((key, message) -> {
            if (known.containsKey(key)) {
                correct(known.get(key), message);
            } else {
                add(message);
            }
        });
    }

    /** The next one that is due, staff first; other workers pass it over from the moment it is looked at. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Claimed> claim() {
        Timestamp now = now();
        Optional<Claimed> due = due("account_id IS NOT NULL", now).or(() -> due("account_id IS NULL", now));
        due.ifPresent(message -> database.sql(
                        "UPDATE outgoing_message SET status = 'SENDING', attempts = ?, changed_at = ? WHERE id = ?")
                .params(message.attempts(), now, message.id()).update());
        return due;
    }

    private Optional<Claimed> due(String forWhom, Timestamp now) {
        return database.sql("""
                        SELECT * FROM outgoing_message
                         WHERE status = 'QUEUED' AND next_try_at <= ? AND give_up_after > ? AND %s
                         ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""".formatted(forWhom)).params(now, now)
                .query(this::claimed).optional();
    }

    /** Notes what came of it. What may be tried again waits a little longer each time. */
    @TriedAgain
    @Transactional
    public void note(Claimed message, Outcome outcome) {
        int pause = Math.min(message.attempts(), message.toStaff() ? STAFF_PAUSES : PAUSES.size()) - 1;
        database.sql("UPDATE outgoing_message SET status = ?, problem = ?, next_try_at = ?, changed_at = ? WHERE id = ?")
                .params(after(message, outcome).name(), outcome.problem().map(Enum::name).orElse(null),
                        Timestamp.from(calendar.now().plus(PAUSES.get(pause))), now(), message.id())
                .update();
    }

    /** What staff have to know is tried until it would be too late, and rather comes twice than not at all. */
    private static MessageState after(Claimed message, Outcome outcome) {
        boolean patient = message.attempts() <= PAUSES.size();
        return switch (outcome.state()) {
            case QUEUED -> patient || message.toStaff() ? MessageState.QUEUED : MessageState.FAILED;
            case UNSURE -> patient && message.toStaff() ? MessageState.QUEUED : MessageState.UNSURE;
            default -> outcome.state();
        };
    }

    /** What a crashed worker left behind may have gone or not; it is shown so and never sent again, except to staff. */
    @TriedAgain
    @Transactional
    public void nobodyKnows() {
        database.sql("UPDATE outgoing_message SET status = IF(account_id IS NOT NULL AND attempts <= ?, 'QUEUED', 'UNSURE'), "
                        + "problem = ?, changed_at = ? WHERE status = 'SENDING' AND changed_at < ?")
                .params(PAUSES.size(), Problem.NO_ANSWER.name(), now(),
                        Timestamp.from(calendar.now().minus(LONG_ENOUGH))).update();
    }

    /** From now on nothing goes to this person, also nothing that waits. */
    @TriedAgain
    @Transactional
    public void stop(PersonId person) {
        database.sql("INSERT INTO message_stop (person_id, stopped_at) VALUES (?, ?) "
                        + "ON DUPLICATE KEY UPDATE stopped_at = VALUES(stopped_at)")
                .params(person.value(), now()).update();
        database.sql("UPDATE outgoing_message SET status = 'STOPPED', problem = ?, changed_at = ? "
                        + "WHERE person_id = ? AND status = 'QUEUED'")
                .params(Problem.STOPPED_BY_THEM.name(), now(), person.value()).update();
    }

    private void giveUpWhatIsLate() {
        database.sql("UPDATE outgoing_message SET status = 'FAILED', problem = COALESCE(problem, ?), changed_at = ? "
                        + "WHERE status = 'QUEUED' AND give_up_after <= ?")
                .params(Problem.TOO_LATE.name(), now(), now()).update();
    }

    private void drop(Map<String, WantedMessage> wanted) {
        List<Long> notWanted = database.sql("SELECT id, once_key FROM outgoing_message WHERE status = 'QUEUED'")
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("once_key"))).list().stream()
                .filter(queued -> !wanted.containsKey(queued.getValue())).map(Map.Entry::getKey).toList();
        if (!notWanted.isEmpty()) {
            database.sql("UPDATE outgoing_message SET status = 'STOPPED', problem = :problem, changed_at = :now "
                            + "WHERE id IN (:ids) AND status = 'QUEUED'")
                    .param("problem", Problem.DROPPED.name()).param("now", now()).param("ids", notWanted).update();
        }
    }

    private Map<String, Known> known(Map<String, WantedMessage> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return database.sql("SELECT * FROM outgoing_message WHERE once_key IN (:keys)").param("keys", wanted.keySet())
                .query((row, number) -> Map.entry(row.getString("once_key"), known(row))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Known known(ResultSet row) throws SQLException {
        UUID uuid = UUID.fromString(row.getString("uuid"));
        return new Known(row.getLong("id"), uuid, MessageState.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("problem")).map(Problem::valueOf),
                Channel.valueOf(row.getString("channel")),
                sealing.open(row.getBytes("recipient_sealed"), RECIPIENT, uuid));
    }

    /** A new address is used from now on; what was dropped and is wanted again, or had a wrong address, goes after all. */
    private void correct(Known known, WantedMessage wanted) {
        boolean droppedBefore = known.state() == MessageState.STOPPED
                && known.problem().filter(Problem.DROPPED::equals).isPresent();
        boolean elsewhere = known.channel() != wanted.channel() || !known.recipient().equals(wanted.recipient());
        boolean notGone = known.state() == MessageState.QUEUED
                || known.state() == MessageState.FAILED && wanted.to() instanceof Addressee.Staff;
        if (droppedBefore || elsewhere && notGone) {
            database.sql("UPDATE outgoing_message SET status = 'QUEUED', problem = NULL, channel = ?, "
                            + "recipient_sealed = ?, changed_at = ? WHERE id = ?")
                    .params(wanted.channel().name(), sealing.seal(wanted.recipient(), RECIPIENT, known.uuid()), now(),
                            known.id()).update();
        }
    }

    private void add(WantedMessage message) {
        switch (message.to()) {
            case Addressee.Person to -> insert(message, new Columns(to.person().value(), to.enrolment().value(),
                            to.session().map(SessionId::value).orElse(null), null),
                    message.words().replace(WantedMessage.LINK, links.make(to.person())));
            case Addressee.Staff to -> insert(message, new Columns(null, null, null, to.account().value()),
                    message.words());
        }
    }

    /** Whom it is for, as it is kept. */
    private record Columns(Long person, Long enrolment, Long session, Long account) {
    }

    private void insert(WantedMessage message, Columns to, String words) {
        UUID uuid = UUID.randomUUID();
        Timestamp sendAfter = Timestamp.from(message.sendAfter());
        database.sql("""
                        INSERT INTO outgoing_message (id, uuid, once_key, channel, reason, person_id, enrolment_id,
                               session_id, account_id, recipient_sealed, words_sealed, queued_at, send_after,
                               give_up_after, status, attempts, next_try_at, changed_at)
                        VALUES (NEXT VALUE FOR mafs_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', 0, ?, ?)""")
                .params(uuid.toString(), message.onceKey(), message.channel().name(), message.reason().name(),
                        to.person(), to.enrolment(), to.session(), to.account(),
                        sealing.seal(message.recipient(), RECIPIENT, uuid), sealing.seal(words, WORDS, uuid), now(),
                        sendAfter, Timestamp.from(message.giveUpAfter()), sendAfter, now()).update();
    }

    private Claimed claimed(ResultSet row, int number) throws SQLException {
        UUID uuid = UUID.fromString(row.getString("uuid"));
        return new Claimed(row.getLong("id"), Channel.valueOf(row.getString("channel")),
                row.getObject("account_id") != null, sealing.open(row.getBytes("recipient_sealed"), RECIPIENT, uuid),
                sealing.open(row.getBytes("words_sealed"), WORDS, uuid), row.getInt("attempts") + 1);
    }

    private Timestamp now() {
        return Timestamp.from(calendar.now());
    }
}
