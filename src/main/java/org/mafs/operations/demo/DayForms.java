package org.mafs.operations.demo;

import java.time.LocalDate;
import java.util.List;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.Form;
import org.mafs.draft.FormKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A form filled outside a session is named by its day. When the day moves the name must follow, or the form would not
 * be found again. An unfinished draft of such a form is left behind: its answers are sealed under the old name.
 */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class DayForms {

    private static final String LOOK_BACK = "'" + Form.LOOK_BACK.code() + "'";

    private final JdbcClient database;

    DayForms(JdbcClient database) {
        this.database = database;
    }

    void nameAnew() {
        nameAnew("response", "instrument", "taken_on");
        nameAnew("use_recall", LOOK_BACK, "asked_on");
        nameAnew("meeting_recall", LOOK_BACK, "asked_on");
    }

    private void nameAnew(String table, String form, String day) {
        List<Renamed> forms = database.sql("SELECT id, enrolment_id, %s AS form, %s AS day FROM %s "
                        .formatted(form, day, table) + "WHERE session_id IS NULL")
                .query((row, number) -> new Renamed(row.getLong("id"), FormKey.onDay(row.getString("form"),
                        new EnrolmentId(row.getLong("enrolment_id")), row.getObject("day", LocalDate.class))))
                .list();
        // First out of each other's way: yesterday's form may take the name that today's had.
        database.sql("UPDATE " + table + " SET form_key = UUID() WHERE session_id IS NULL").update();
        forms.forEach(renamed -> database.sql("UPDATE " + table + " SET form_key = ? WHERE id = ?")
                .params(renamed.key().value(), renamed.id()).update());
    }

    private record Renamed(long id, FormKey key) {
    }
}
