package org.mafs.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mafs.access.CohortScope;
import org.mafs.access.Role;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.measure.Timing;
import org.mafs.person.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What tells of the start or the end and has not come, while it still can: the start of everyone who came once, until
 * the cohort has ended; the end, for two weeks from the last session. Follow-ups have a list of their own.
 */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class OverdueForms {

    /** What came in any way counts, also when every question was declined. */
    private static final String TAKEN = """
            (EXISTS (SELECT 1 FROM response r WHERE r.enrolment_id = e.id AND r.instrument = f.form AND r.taken_on >= %1$s)
             OR EXISTS (SELECT 1 FROM form_filled d WHERE d.enrolment_id = e.id AND d.form = f.form AND d.handed_in_at >= %1$s)
             OR f.form = 'look-back' AND (
                EXISTS (SELECT 1 FROM use_recall u WHERE u.enrolment_id = e.id AND u.window_days = 28 AND u.asked_on >= %1$s)
                OR EXISTS (SELECT 1 FROM meeting_recall m
                            WHERE m.enrolment_id = e.id AND m.window_days = 28 AND m.asked_on >= %1$s)))""";

    private static final String OVERDUE = """
            SELECT e.id, e.person_id, c.name AS cohort, f.form, f.number,
                   (SELECT MIN(t.held_on) FROM attendance a JOIN cohort_session t ON t.id = a.session_id
                     WHERE a.enrolment_id = e.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS started_on, ended.last_on
              FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
              JOIN (SELECT cohort_id, MIN(held_on) AS first_on, MAX(held_on) AS last_on, MAX(number) AS last_number FROM cohort_session
                     WHERE status <> 'CANCELLED' GROUP BY cohort_id) ended ON ended.cohort_id = c.id
              JOIN programme_form f ON f.programme_id = c.programme_id AND f.form IN (:forms)
             WHERE e.status = 'ENROLLED' AND e.merged_into IS NULL AND ended.last_on >= :stillIn
               AND (:account IS NULL OR e.cohort_id IN (SELECT cohort_id FROM cohort_access WHERE account_id = :account))
               AND EXISTS (SELECT 1 FROM attendance a JOIN cohort_session t ON t.id = a.session_id
                            WHERE a.enrolment_id = e.id AND a.mark IN ('PRESENT', 'LATE', 'LEFT_EARLY')
                              AND (t.closed_at IS NOT NULL OR t.held_on < :today))
               AND (ended.last_on >= :today AND f.number > 0 AND f.number = (SELECT MIN(g.number) FROM programme_form g
                        WHERE g.programme_id = f.programme_id AND g.form = f.form AND g.number > 0)
                        AND NOT %s
                    OR ended.last_on < :today AND f.number = (SELECT MAX(g.number) FROM programme_form g
                        WHERE g.programme_id = f.programme_id AND g.form = f.form AND g.number > 0)
                        AND f.number >= ended.last_number
                        AND NOT %s)
             ORDER BY started_on, e.id, f.form""".formatted(TAKEN.formatted("ended.first_on - INTERVAL " + Timing.DAYS_BEFORE_THE_START + " DAY"),
            TAKEN.formatted("ended.last_on"));

    private final JdbcClient database;
    private final Forms forms;
    private final FollowUpWindows followUps;
    private final Names names;
    private final CohortScope scope;
    private final Calendar calendar;

    OverdueForms(JdbcClient database, Forms forms, FollowUpWindows followUps, Names names, CohortScope scope,
            Calendar calendar) {
        this.database = database;
        this.forms = forms;
        this.followUps = followUps;
        this.names = names;
        this.scope = scope;
        this.calendar = calendar;
    }

    /**
     * What one person still owes.
     *
     * @param atTheEnd whether it tells of the end; otherwise of the start
     * @param since    the day they first came, or that of the last session
     * @param form     each that is missing, in order
     */
    public record Overdue(EnrolmentId enrolment, String who, String cohort, boolean atTheEnd, LocalDate since,
            List<Form> form) {
    }

    private record Row(EnrolmentId enrolment, PersonId person, String cohort, boolean atTheEnd, LocalDate since,
            String form) {
    }

    /** The longest overdue first; two statements and one more for names. */
    public List<Overdue> all() {
        LocalDate today = calendar.today();
        Map<String, Form> asked = forms.all().stream()
                .filter(form -> form.kind() != Form.Kind.CHECK_IN && !form.isForTheClose())
                .collect(Collectors.toMap(Form::code, form -> form));
        List<Row> rows = database.sql(OVERDUE).param("forms", asked.keySet()).param("today", today)
                .param("stillIn", today.minusDays(followUps.get().daysForTheEnd()))
                .param("account", scope.limitedTo().map(AccountId::value).orElse(null))
                .query((row, number) -> {
                    LocalDate last = row.getObject("last_on", LocalDate.class);
                    boolean atTheEnd = last.isBefore(today);
                    return new Row(new EnrolmentId(row.getLong("id")), new PersonId(row.getLong("person_id")),
                            row.getString("cohort"), atTheEnd,
                            atTheEnd ? last : row.getObject("started_on", LocalDate.class), row.getString("form"));
                }).list();
        Map<PersonId, String> called = names.of(rows.stream().map(Row::person).toList());
        Map<EnrolmentId, List<Row>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.enrolment(), any -> new ArrayList<>()).add(row));
        return byPerson.values().stream().map(theirs -> overdue(theirs, called, asked)).toList();
    }

    private static Overdue overdue(List<Row> theirs, Map<PersonId, String> called, Map<String, Form> asked) {
        Row first = theirs.getFirst();
        return new Overdue(first.enrolment(), Objects.requireNonNull(called.get(first.person())), first.cohort(),
                first.atTheEnd(), first.since(), theirs.stream().map(row -> asked.get(row.form())).sorted().toList());
    }
}
