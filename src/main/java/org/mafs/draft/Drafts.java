package org.mafs.draft;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.TriedAgain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers of forms not handed in yet. Each answer is a row, so that two people on one form keep each other's. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class Drafts {

    private final JdbcClient database;
    private final Sealing sealing;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Calendar calendar;

    Drafts(JdbcClient database, Sealing sealing, CohortScope scope, CurrentAccount current, Calendar calendar) {
        this.database = database;
        this.sealing = sealing;
        this.scope = scope;
        this.current = current;
        this.calendar = calendar;
    }

    /** @return when it was kept */
    @TriedAgain
    public Instant keep(FormKey form, EnrolmentId enrolment, String field, String answer) {
        scope.require(enrolment);
        requireNobodyElses(form, enrolment);
        Instant now = calendar.now();
        database.sql("INSERT INTO draft_answer (form_key, field, enrolment_id, answer_sealed, saved_at, saved_by) "
                        + "VALUES (:form, :field, :enrolment, :answer, :now, :by) ON DUPLICATE KEY UPDATE "
                        + "answer_sealed = VALUES(answer_sealed), saved_at = VALUES(saved_at), "
                        + "saved_by = VALUES(saved_by), version = version + 1, writer = NULL")
                .param("form", form.value()).param("field", field).param("enrolment", enrolment.value())
                .param("answer", sealing.seal(answer, place(field), form.value()))
                .param("now", Timestamp.from(now)).param("by", current.writer().value()).update();
        return now;
    }

    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Map<String, String> of(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        Map<String, String> answers = new HashMap<>();
        database.sql("SELECT field, answer_sealed FROM draft_answer WHERE form_key = ? AND enrolment_id = ?")
                .params(form.value(), enrolment.value())
                .query(row -> {
                    String field = row.getString("field");
                    answers.put(field, sealing.open(row.getBytes("answer_sealed"), place(field), form.value()));
                });
        return answers;
    }

    /** One kept answer, with how often it was written and by which page. */
    public record Kept(String value, long version, Optional<UUID> writer) {
    }

    /** Everything kept of one form, by field. */
    @Transactional(readOnly = true)
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public Map<String, Kept> kept(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        Map<String, Kept> answers = new HashMap<>();
        database.sql("SELECT field, answer_sealed, version, writer FROM draft_answer "
                        + "WHERE form_key = ? AND enrolment_id = ?")
                .params(form.value(), enrolment.value())
                .query(row -> {
                    String field = row.getString("field");
                    answers.put(field, new Kept(sealing.open(row.getBytes("answer_sealed"), place(field), form.value()),
                            row.getLong("version"), Optional.ofNullable(row.getString("writer")).map(UUID::fromString)));
                });
        return answers;
    }

    /**
     * Keeps one answer of a page that may have been without a network.
     *
     * @param seen the version of this answer that the page knew of; 0 for none
     * @return the answer's new version; empty when another page has written something else there since, which stays
     */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public OptionalLong keep(FormKey form, EnrolmentId enrolment, String field, String answer, UUID writer, long seen) {
        scope.require(enrolment);
        List<Row> rows = database.sql("SELECT field, enrolment_id, version, writer, "
                        + "IF(field = :field, answer_sealed, NULL) AS answer FROM draft_answer WHERE form_key = :form")
                .param("form", form.value()).param("field", field).query((row, number) -> Row.of(row)).list();
        if (rows.stream().anyMatch(row -> row.enrolment() != enrolment.value())) {
            throw nobodyElses(enrolment);
        }
        Optional<Row> there = rows.stream().filter(row -> row.field().equals(field)).findFirst();
        if (there.isPresent() && there.get().version() != seen && !writer.equals(there.get().writer())) {
            String theirs = sealing.open(there.get().sealed(), place(field), form.value());
            return theirs.equals(answer) ? OptionalLong.of(there.get().version()) : OptionalLong.empty();
        }
        long version = there.map(Row::version).orElse(0L) + 1;
        database.sql("INSERT INTO draft_answer (form_key, field, enrolment_id, answer_sealed, saved_at, saved_by, "
                        + "version, writer) VALUES (:form, :field, :enrolment, :answer, :now, :by, :version, :writer) "
                        + "ON DUPLICATE KEY UPDATE answer_sealed = VALUES(answer_sealed), saved_at = VALUES(saved_at), "
                        + "saved_by = VALUES(saved_by), version = VALUES(version), writer = VALUES(writer)")
                .param("form", form.value()).param("field", field).param("enrolment", enrolment.value())
                .param("answer", sealing.seal(answer, place(field), form.value()))
                .param("now", Timestamp.from(calendar.now())).param("by", current.writer().value())
                .param("version", version).param("writer", writer.toString()).update();
        return OptionalLong.of(version);
    }

    /** One kept answer, sealed where it is the one that was asked for. */
    private record Row(String field, long enrolment, long version, UUID writer, byte[] sealed) {

        private static Row of(ResultSet row) throws SQLException {
            String writer = row.getString("writer");
            return new Row(row.getString("field"), row.getLong("enrolment_id"), row.getLong("version"),
                    writer == null ? null : UUID.fromString(writer), row.getBytes("answer"));
        }
    }

    /** What is begun under one place goes on under another, but for the questions that are answered there already. */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void become(FormKey form, EnrolmentId enrolment, FormKey other, EnrolmentId otherEnrolment) {
        scope.require(enrolment);
        scope.require(otherEnrolment);
        Set<String> there = kept(other, otherEnrolment).keySet();
        kept(form, enrolment).forEach((field, kept) -> {
            if (!there.contains(field)) {
                database.sql("UPDATE draft_answer SET form_key = :other, enrolment_id = :enrolment, "
                                + "answer_sealed = :answer WHERE form_key = :form AND field = :field")
                        .param("other", other.value()).param("enrolment", otherEnrolment.value())
                        .param("answer", sealing.seal(kept.value(), place(field), other.value()))
                        .param("form", form.value()).param("field", field).update();
            }
        });
    }

    /**
     * Which questions of these forms somebody in this cohort, or a guest of it, has answered so far. What was taken
     * back is not among them; says nothing of what was answered.
     */
    @Transactional(readOnly = true)
    public Map<FormKey, Set<String>> fieldsAnswered(CohortId cohort, Collection<FormKey> forms) {
        Map<FormKey, Set<String>> answered = new HashMap<>();
        eachAnswer(cohort, forms, (form, field, answer) ->
                answered.computeIfAbsent(form, any -> new HashSet<>()).add(field));
        return answered;
    }

    private interface GivenAnswer {

        void take(FormKey form, String field, String answer);
    }

    private void eachAnswer(CohortId cohort, Collection<FormKey> forms, GivenAnswer given) {
        scope.requireTonight(cohort);
        List<UUID> keys = forms.stream().map(FormKey::value).toList();
        if (keys.isEmpty()) {
            return;
        }
        database.sql("SELECT d.form_key, d.field, d.answer_sealed FROM draft_answer d "
                        + "JOIN enrolment e ON e.id = d.enrolment_id "
                        + "WHERE (e.cohort_id = :cohort OR e.id IN (SELECT g.enrolment_id FROM session_guest g "
                        + "JOIN cohort_session s ON s.id = g.session_id WHERE s.cohort_id = :cohort)) "
                        + "AND d.form_key IN (:keys)")
                .param("cohort", cohort.value()).param("keys", keys)
                .query(row -> {
                    UUID form = UUID.fromString(row.getString("form_key"));
                    String field = row.getString("field");
                    String answer = sealing.open(row.getBytes("answer_sealed"), place(field), form);
                    if (!answer.isEmpty()) {
                        given.take(new FormKey(form), field, answer);
                    }
                });
    }

    /** When the form has been handed in, in the same transaction. */
    @RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.FILLS_FORMS})
    public void discard(FormKey form, EnrolmentId enrolment) {
        scope.require(enrolment);
        database.sql("DELETE FROM draft_answer WHERE form_key = ? AND enrolment_id = ?")
                .params(form.value(), enrolment.value()).update();
    }

    /** A key names one form of one person: kept under somebody else's, an answer would replace theirs. */
    private void requireNobodyElses(FormKey form, EnrolmentId enrolment) {
        int others = database.sql("SELECT COUNT(*) FROM draft_answer WHERE form_key = ? AND enrolment_id <> ?")
                .params(form.value(), enrolment.value()).query(Integer.class).single();
        if (others > 0) {
            throw nobodyElses(enrolment);
        }
    }

    private static AccessDeniedException nobodyElses(EnrolmentId enrolment) {
        return new AccessDeniedException("This form is not of enrolment %d.".formatted(enrolment.value()));
    }

    private static SealedField place(String field) {
        return new SealedField("draft_answer", "answer:" + field);
    }
}
