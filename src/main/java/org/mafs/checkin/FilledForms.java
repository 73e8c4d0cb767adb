package org.mafs.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mafs.access.FormWay;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps with each form how it was filled in. Forms from before, and those of a workbook that does not say, are not here.
 * Within this room only: the callers have asked who may.
 */
@Component
@Transactional
class FilledForms {

    private static final String ROWS = "SELECT f.* FROM form_filled f ";

    private final JdbcClient database;
    private final Calendar calendar;
    private final Forms forms;

    FilledForms(JdbcClient database, Calendar calendar, Forms forms) {
        this.database = database;
        this.calendar = calendar;
        this.forms = forms;
    }

    @Transactional(readOnly = true)
    Optional<FilledForm> of(FormKey key) {
        return database.sql(ROWS + "WHERE f.form_key = ?").param(key.value().toString())
                .query((row, number) -> filled(row)).optional();
    }

    @Transactional(readOnly = true)
    List<FilledForm> of(EnrolmentId enrolment) {
        return database.sql(ROWS + "WHERE f.enrolment_id = ?").param(enrolment.value())
                .query((row, number) -> filled(row)).list();
    }

    /** @param number how many times it was handed in with other answers, this time included */
    void keep(Form form, Occasion occasion, GivenAnswers answers, Filled how, long number) {
        database.sql("""
                        INSERT INTO form_filled (form_key, form, enrolment_id, session_id, number, way, language, layout,
                               declined, handed_in_at, wording)
                        VALUES (:key, :form, :enrolment, :session, :number, :way, :language, :layout, :declined, :now, :wording)
                        ON DUPLICATE KEY UPDATE number = VALUES(number), way = VALUES(way), language = VALUES(language),
                               layout = VALUES(layout), declined = VALUES(declined),
                               handed_in_at = VALUES(handed_in_at), wording = VALUES(wording)""")
                .param("key", occasion.key(form).value().toString()).param("form", form.code())
                .param("enrolment", occasion.enrolment().value())
                .param("session", occasion.session().map(SessionId::value).orElse(null))
                .param("number", number).param("way", how.way().name()).param("language", how.language())
                .param("layout", how.layout()).param("declined", String.join(",", answers.declined()))
                .param("now", Timestamp.from(calendar.now()))
                .param("wording", how.wording().map(UUID::toString).orElse(null)).update();
    }

    void remove(FormKey key) {
        database.sql("DELETE FROM form_filled WHERE form_key = ?").param(key.value().toString()).update();
    }

    private FilledForm filled(ResultSet row) throws SQLException {
        return new FilledForm(new FormKey(UUID.fromString(row.getString("form_key"))), forms.withCode(row.getString("form")),
                new EnrolmentId(row.getLong("enrolment_id")),
                Optional.ofNullable(row.getObject("session_id", Long.class)).map(SessionId::new),
                new Filled(FormWay.valueOf(row.getString("way")), row.getString("language"), row.getString("layout"),
                        Optional.ofNullable(row.getString("wording")).map(UUID::fromString)),
                Stream.of(row.getString("declined").split(",")).filter(field -> !field.isEmpty()).toList(),
                row.getTimestamp("handed_in_at").toInstant());
    }
}
