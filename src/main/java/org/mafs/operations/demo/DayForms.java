package org.mafs.operations.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        Map<String, String> names = new HashMap<>();
        nameAnew("response", "id", "instrument", "taken_on", names);
        nameAnew("use_recall", "id", LOOK_BACK, "asked_on", names);
        nameAnew("meeting_recall", "id", LOOK_BACK, "asked_on", names);
        nameAnew("answers_beside", "uuid", "form", "held_on", names);
        List.of("form_filled", "form_writer", "concern").forEach(table -> follow(table, names));
    }

    /** What knows a form by its name only. */
    private void follow(String table, Map<String, String> names) {
        Map<String, String> onTheWay = new HashMap<>();
        database.sql("SELECT DISTINCT form_key FROM " + table).query(String.class).list().stream()
                .filter(names::containsKey).forEach(before -> onTheWay.put(before, UUID.randomUUID().toString()));
        onTheWay.forEach((before, between) -> rename(table, before, between));
        onTheWay.forEach((before, between) -> rename(table, between, names.get(before)));
    }

    private void rename(String table, String from, String to) {
        database.sql("UPDATE " + table + " SET form_key = ? WHERE form_key = ?").params(to, from).update();
    }

    private void nameAnew(String table, String id, String form, String day, Map<String, String> names) {
        List<Renamed> forms = database.sql("SELECT %s AS id, form_key, enrolment_id, %s AS form, %s AS day FROM %s "
                        .formatted(id, form, day, table) + "WHERE session_id IS NULL")
                .query((row, number) -> new Renamed(row.getString("id"), row.getString("form_key"),
                        FormKey.onDay(row.getString("form"), new EnrolmentId(row.getLong("enrolment_id")),
                                row.getObject("day", LocalDate.class))))
                .list();
        // First out of each other's way: yesterday's form may take the name that today's had.
        database.sql("UPDATE " + table + " SET form_key = UUID() WHERE session_id IS NULL").update();
        forms.forEach(renamed -> {
            names.put(renamed.before(), renamed.key().value().toString());
            database.sql("UPDATE " + table + " SET form_key = ? WHERE " + id + " = ?")
                    .params(renamed.key().value(), renamed.id()).update();
        });
    }

    private record Renamed(String id, String before, FormKey key) {
    }
}
