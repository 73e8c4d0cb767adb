package org.mafs.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.cohort.RoomNews;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps answers that came when somebody else's newer ones stood there already, one row for each page they came from. */
@Component
@Transactional
class Beside {

    private static final SealedField ANSWERS = new SealedField("answers_beside", "answers");

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
    };

    private final JdbcClient database;
    private final Sealing sealing;
    private final Calendar calendar;
    private final JsonMapper json;
    private final RoomNews news;

    Beside(JdbcClient database, Sealing sealing, Calendar calendar, JsonMapper json, RoomNews news) {
        this.database = database;
        this.sealing = sealing;
        this.calendar = calendar;
        this.json = json;
        this.news = news;
    }

    /** What one page has brought that waits to be looked at. */
    record Waiting(UUID id, boolean handedIn, Map<String, String> answers) {
    }

    /**
     * What came before from the same page stays, but for the fields that came again. What was settled already waits
     * again with what is new to it.
     *
     * @return the row
     */
    UUID keep(Form form, Occasion occasion, UUID writer, Map<String, String> answers, Filled how, boolean handedIn) {
        FormKey key = occasion.key(form);
        Optional<Waiting> before = database.sql("SELECT uuid, is_handed_in, answers_sealed FROM answers_beside "
                        + "WHERE form_key = ? AND writer = ?")
                .params(key.value().toString(), writer.toString()).query((row, number) -> waiting(row)).optional();
        UUID id = before.map(Waiting::id).orElseGet(UUID::randomUUID);
        Map<String, String> all = new TreeMap<>(before.map(Waiting::answers).orElse(Map.of()));
        all.putAll(answers);
        database.sql("""
                        INSERT INTO answers_beside (uuid, form_key, writer, form, enrolment_id, session_id, held_on, way,
                               language, layout, is_handed_in, answers_sealed, arrived_at, wording)
                        VALUES (:uuid, :key, :writer, :form, :enrolment, :session, :held, :way, :language, :layout,
                               :handedIn, :answers, :now, :wording)
                        ON DUPLICATE KEY UPDATE answers_sealed = VALUES(answers_sealed),
                               is_handed_in = is_handed_in OR VALUES(is_handed_in), arrived_at = VALUES(arrived_at),
                               wording = COALESCE(VALUES(wording), wording), settled_at = NULL, settled_by = NULL""")
                .param("uuid", id.toString()).param("key", key.value().toString()).param("writer", writer.toString())
                .param("form", form.code()).param("enrolment", occasion.enrolment().value())
                .param("session", occasion.session().map(SessionId::value).orElse(null))
                .param("held", occasion.heldOn()).param("way", how.way().name()).param("language", how.language())
                .param("layout", how.layout()).param("handedIn", handedIn)
                .param("answers", sealing.seal(json.writeValueAsString(all), ANSWERS, id))
                .param("now", Timestamp.from(calendar.now()))
                .param("wording", how.wording().map(UUID::toString).orElse(null)).update();
        occasion.session().ifPresent(news::changed);
        return id;
    }

    /** Somebody has looked at it. It stays what it is. */
    void settle(UUID id, AccountId by) {
        database.sql("UPDATE answers_beside SET settled_at = ?, settled_by = ? WHERE uuid = ?")
                .params(Timestamp.from(calendar.now()), by.value(), id.toString()).update();
    }

    /** Of one form, what nobody has settled yet. */
    @Transactional(readOnly = true)
    List<Waiting> waiting(FormKey form) {
        return database.sql("SELECT uuid, is_handed_in, answers_sealed FROM answers_beside "
                        + "WHERE form_key = ? AND settled_at IS NULL")
                .param(form.value().toString()).query((row, number) -> waiting(row)).list();
    }

    Map<String, String> read(byte[] sealed, UUID row) {
        return json.readValue(sealing.open(sealed, ANSWERS, row), FIELDS);
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("uuid"));
        return new Waiting(id, row.getBoolean("is_handed_in"), read(row.getBytes("answers_sealed"), id));
    }
}
