package org.mafs.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.HoldsEnrolmentData;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.UseDiary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The forms of a place that became another: each is named anew after the place it now belongs to, or it would not be
 * found again, with its draft, how it was filled in and what came late. A form that was filled in under both stays
 * under the one it was filled in for. Answers that are still on a tablet arrive under the place that stays.
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
            UNION SELECT form_key FROM check_in WHERE enrolment_id = :enrolment
            UNION SELECT form_key FROM form_filled WHERE enrolment_id = :enrolment""";

    /** When anything was, or may still be, filled in under a place. */
    private static final String OCCASIONS = """
            SELECT session_id, taken_on AS day FROM response WHERE enrolment_id = :enrolment
            UNION SELECT session_id, asked_on FROM use_recall WHERE enrolment_id = :enrolment
            UNION SELECT session_id, asked_on FROM meeting_recall WHERE enrolment_id = :enrolment
            UNION SELECT session_id, held_on FROM answers_beside WHERE enrolment_id = :enrolment
            UNION SELECT session_id, held_on FROM form_pass WHERE enrolment_id = :enrolment
            UNION SELECT l.session_id, s.held_on FROM sheet_look l JOIN cohort_session s ON s.id = l.session_id
                   WHERE l.enrolment_id = :enrolment
            UNION SELECT c.session_id, s.held_on FROM check_in c JOIN cohort_session s ON s.id = c.session_id
                   WHERE c.enrolment_id = :enrolment
            UNION SELECT f.session_id, s.held_on FROM form_filled f JOIN cohort_session s ON s.id = f.session_id
                   WHERE f.enrolment_id = :enrolment""";

    private final JdbcClient database;
    private final Drafts drafts;
    private final EntryLedger ledger;
    private final Forms forms;
    private final FollowUpLinkRows links;
    private final UseDiary diary;

    MergedForms(JdbcClient database, Drafts drafts, EntryLedger ledger, Forms forms, FollowUpLinkRows links,
            UseDiary diary) {
        this.database = database;
        this.drafts = drafts;
        this.ledger = ledger;
        this.forms = forms;
        this.links = links;
        this.diary = diary;
    }

    @Override
    public void merge(EnrolmentId from, EnrolmentId into) {
        List<Occasion> occasions = occasions(from);
        Set<UUID> there = Set.copyOf(database.sql(NAMES).param("enrolment", into.value()).query(String.class).list()
                .stream().map(UUID::fromString).toList());
        move("response", "instrument", "taken_on", from, into, there, occasions);
        move("use_recall", BY_WINDOW, "asked_on", from, into, there, occasions);
        diary.merged(from, into);
        move("meeting_recall", BY_WINDOW, "asked_on", from, into, there, occasions);
        move("check_in", ALWAYS_CHECK_IN, "NULL", from, into, there, occasions);
        occasions.forEach(occasion -> forms.all().stream()
                .filter(form -> !there.contains(at(occasion, into).key(form).value()))
                .forEach(form -> follow(form, occasion, at(occasion, into))));
        links.merge(from, into);
        // What is still on a tablet arrives under the place that stays.
        database.sql("UPDATE form_pass SET enrolment_id = ? WHERE enrolment_id = ?").params(into.value(), from.value())
                .update();
    }

    private List<Occasion> occasions(EnrolmentId enrolment) {
        return database.sql(OCCASIONS).param("enrolment", enrolment.value())
                .query((row, number) -> new Occasion(enrolment,
                        Optional.ofNullable(row.getObject("session_id", Long.class)).map(SessionId::new),
                        row.getObject("day", LocalDate.class))).list();
    }

    private static Occasion at(Occasion occasion, EnrolmentId place) {
        return new Occasion(place, occasion.session(), occasion.heldOn());
    }

    /**
     * How the form was filled in, what came beside it, what was read on its sheet, the concern it opened, the visits it
     * told of, what is begun
     * of it, and what came of it from each page.
     */
    private void follow(Form form, Occasion before, Occasion now) {
        FormKey from = before.key(form);
        FormKey to = now.key(form);
        List.of("form_filled", "answers_beside", "sheet_look", "concern", "visit").forEach(table -> database
                .sql("UPDATE IGNORE " + table + " SET form_key = ?, enrolment_id = ? WHERE form_key = ?")
                .params(to.value().toString(), now.enrolment().value(), from.value().toString()).update());
        drafts.become(from, before.enrolment(), to, now.enrolment());
        ledger.renamed(from, to);
    }

    private record Filled(long id, FormKey newName) {
    }

    private void move(String table, String form, String day, EnrolmentId from, EnrolmentId into,
            Set<UUID> there, List<Occasion> occasions) {
        List<Filled> filled = database.sql(
                        "SELECT id, form_key, session_id, %s AS form, %s AS day FROM %s WHERE enrolment_id = ?".formatted(form, day, table)).param(from.value())
                .query((row, number) -> new Filled(row.getLong("id"), named(row, occasions, into))).list();
        filled.stream().filter(one -> !there.contains(one.newName().value())).forEach(one -> database
                .sql("UPDATE " + table + " SET form_key = ?, enrolment_id = ?, version = version + 1 WHERE id = ?")
                .params(one.newName().value(), into.value(), one.id()).update());
    }

    /** A form that came by a link is named by the day the link was sent on, and not by the one it counts on. */
    private static FormKey named(ResultSet row, List<Occasion> occasions, EnrolmentId into) throws SQLException {
        String form = row.getString("form");
        Long session = row.getObject("session_id", Long.class);
        if (session != null) {
            return FormKey.atSession(form, into, new SessionId(session));
        }
        UUID name = UUID.fromString(row.getString("form_key"));
        LocalDate day = row.getObject("day", LocalDate.class);
        return FormKey.onDay(form, into, occasions.stream().filter(occasion -> occasion.session().isEmpty()
                        && FormKey.onDay(form, occasion.enrolment(), occasion.heldOn()).value().equals(name))
                .map(Occasion::heldOn).findFirst().orElse(day));
    }
}
