package org.mafs.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The forms of a place that became another: each is named anew after the place it now belongs to, or it would not be
 * found again. A form that was filled in under both stays under the one it was filled in for; so do unfinished drafts,
 * whose answers are sealed under their old name.
 */
@Component
class MergedForms implements HoldsEnrolmentData {

    /** The code of the form that a row belongs to, as it stands in form keys. */
    private static final String BY_WINDOW = "CASE window_days WHEN 7 THEN '%s' ELSE '%s' END"
            .formatted(Form.CHECK_IN.code(), Form.LOOK_BACK.code());
    private static final String ALWAYS_CHECK_IN = "'" + Form.CHECK_IN.code() + "'";

    /** A form's answers lie in several tables under one name: it goes as a whole or stays as a whole. */
    private static final String NAMES = """
            SELECT form_key FROM response WHERE enrolment_id = :enrolment
            UNION SELECT form_key FROM use_recall WHERE enrolment_id = :enrolment
            UNION SELECT form_key FROM meeting_recall WHERE enrolment_id = :enrolment
            UNION SELECT form_key FROM check_in WHERE enrolment_id = :enrolment""";

    private final JdbcClient database;

    MergedForms(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        Set<UUID> there = Set.copyOf(database.sql(NAMES).param("enrolment", into.value()).query(String.class).list()
                .stream().map(UUID::fromString).toList());
        move("response", "instrument", "taken_on", from, into, there);
        move("use_recall", BY_WINDOW, "asked_on", from, into, there);
        move("meeting_recall", BY_WINDOW, "asked_on", from, into, there);
        move("check_in", ALWAYS_CHECK_IN, "NULL", from, into, there);
    }

    private record Filled(long id, FormKey newName) {
    }

    private void move(String table, String form, String day, EnrolmentId from, EnrolmentId into,
            Set<UUID> there) {
        List<Filled> filled = database.sql("SELECT id, session_id, %s AS form, %s AS day FROM %s WHERE enrolment_id = ?"
                        .formatted(form, day, table)).param(from.value())
                .query((row, number) -> new Filled(row.getLong("id"), named(row.getString("form"), into,
                        row.getObject("session_id", Long.class), row.getObject("day", LocalDate.class)))).list();
        filled.stream().filter(one -> !there.contains(one.newName().value())).forEach(one -> database
                .sql("UPDATE " + table + " SET form_key = ?, enrolment_id = ?, version = version + 1 WHERE id = ?")
                .params(one.newName().value(), into.value(), one.id()).update());
    }

    private static FormKey named(String form, EnrolmentId enrolment, Long session, LocalDate day) {
        return session == null ? FormKey.onDay(form, enrolment, day)
                : FormKey.atSession(form, enrolment, new SessionId(session));
    }
}
