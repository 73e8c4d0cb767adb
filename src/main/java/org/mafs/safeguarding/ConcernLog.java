package org.mafs.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.safeguarding.ConcernRecord.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened with a concern, line after line, never changed; and which points of the talk were gone through. */
@Component
class ConcernLog {

    private static final SealedField WORDS = new SealedField("concern_entry", "words");

    private final JdbcClient database;
    private final Sealing sealing;

    ConcernLog(JdbcClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    /**
     * @param by null where nobody wrote it
     * @return whether it is new; the same one again is left as it is
     */
    boolean add(ConcernId concern, NewEntry entry, AccountId by, Instant recordedAt) {
        String words = entry.words() == null || entry.words().isBlank() ? null : entry.words().strip();
        return database.sql("INSERT IGNORE INTO concern_entry (uuid, concern_id, kind, whom, agreed, words_sealed, "
                        + "happened_at, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.form()).param(concern.value()).param(entry.kind().name())
                .param(entry.whom() == null ? null : entry.whom().name()).param(entry.agreed())
                .param(sealing.seal(words, WORDS, entry.form())).param(Timestamp.from(entry.happenedAt()))
                .param(Timestamp.from(recordedAt)).param(by == null ? null : by.value()).update() > 0;
    }

    /** The first first. */
    List<ConcernEntry> of(ConcernId concern) {
        return database.sql("SELECT * FROM concern_entry WHERE concern_id = ? ORDER BY recorded_at, uuid")
                .param(concern.value()).query(this::entry).list();
    }

    void tick(ConcernId concern, TalkPoint point, boolean done, AccountId by, Instant now) {
        if (done) {
            // A tick from before it was opened again is ticked anew.
            database.sql("DELETE k FROM concern_check k JOIN concern n ON n.id = k.concern_id "
                            + "WHERE n.id = ? AND k.point = ? AND k.checked_at < n.opened_at")
                    .params(concern.value(), point.name()).update();
            database.sql("INSERT IGNORE INTO concern_check (concern_id, point, checked_at, checked_by) "
                            + "VALUES (?, ?, ?, ?)")
                    .params(concern.value(), point.name(), Timestamp.from(now), by.value()).update();
        } else {
            database.sql("DELETE FROM concern_check WHERE concern_id = ? AND point = ?")
                    .params(concern.value(), point.name()).update();
        }
    }

    /** Since it was opened, or opened again. */
    Map<TalkPoint, Step> ticked(ConcernId concern) {
        Map<TalkPoint, Step> ticked = new EnumMap<>(TalkPoint.class);
        database.sql("SELECT k.point, k.checked_at, k.checked_by FROM concern_check k "
                        + "JOIN concern n ON n.id = k.concern_id WHERE n.id = ? AND k.checked_at >= n.opened_at")
                .param(concern.value()).query(row -> {
                    ticked.put(TalkPoint.valueOf(row.getString("point")), new Step(
                            row.getTimestamp("checked_at").toInstant(), new AccountId(row.getLong("checked_by"))));
                });
        return ticked;
    }

    private ConcernEntry entry(ResultSet row, int number) throws SQLException {
        UUID uuid = row.getObject("uuid", UUID.class);
        return new ConcernEntry(EntryKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("whom")).map(WhoWasTold::valueOf),
                Optional.ofNullable(row.getObject("agreed", Boolean.class)),
                Optional.ofNullable(sealing.open(row.getBytes("words_sealed"), WORDS, uuid)),
                row.getTimestamp("happened_at").toInstant(), row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", Long.class)).map(AccountId::new));
    }
}
