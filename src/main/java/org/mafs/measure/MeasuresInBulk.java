package org.mafs.measure;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Bulk;
import org.mafs.base.BulkRow;
import org.mafs.draft.FormInBulk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All completed forms and all days of use at once, for spreadsheets. */
@Service
@Transactional
@RolesAllowed(Role.RUNS_COHORTS)
public class MeasuresInBulk {

    private static final String KEPT = " JOIN enrolment e ON e.id = r.enrolment_id JOIN person p ON p.id = e.person_id ";
    private static final String NOT_MERGED = " WHERE e.merged_into IS NULL AND p.merged_into IS NULL ORDER BY r.id, ";

    private final Bulk bulk;
    private final CurrentAccount current;

    MeasuresInBulk(Bulk bulk, CurrentAccount current) {
        this.bulk = bulk;
        this.current = current;
    }

    /** The caller has checked them. */
    public void add(List<ResponseInBulk> responses) {
        bulk.write("INSERT INTO response (id, uuid, version, form_key, enrolment_id, session_id, instrument, "
                        + "instrument_version, taken_on, recorded_at, recorded_by) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
                responses.stream().map(response -> new Object[] {response.id(), UUID.randomUUID(),
                        FormInBulk.key(response.instrument(), response.enrolment(), response.session(),
                                response.takenOn()),
                        response.enrolment(), response.session(), response.instrument(), response.version(),
                        response.takenOn(), response.recordedAt(), current.id().value()})
                        .collect(Collectors.toList()));
        List<Object[]> answers = new ArrayList<>();
        responses.forEach(response -> response.answers()
                .forEach((item, answer) -> answers.add(new Object[] {response.id(), item, answer})));
        bulk.write("INSERT INTO response_answer (response_id, item, answer) VALUES (?, ?, ?)", answers);
    }

    /** The caller has checked them. */
    public void addUse(List<UseInBulk> told) {
        bulk.write("INSERT INTO use_recall (id, uuid, version, form_key, enrolment_id, session_id, asked_on, window_days, "
                        + "main_substance, recorded_at, recorded_by) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
                told.stream().map(use -> new Object[] {use.id(), UUID.randomUUID(),
                        FormInBulk.key(FormInBulk.asking(use.window()), use.enrolment(), use.session(), use.askedOn()),
                        use.enrolment(), use.session(), use.askedOn(), use.window(), use.main(), use.recordedAt(),
                        current.id().value()}).collect(Collectors.toList()));
        List<Object[]> days = new ArrayList<>();
        told.forEach(use -> use.days()
                .forEach((substance, counted) -> days.add(new Object[] {use.id(), substance, counted})));
        bulk.write("INSERT INTO use_recall_days (use_recall_id, substance, days) VALUES (?, ?, ?)", days);
    }

    @Transactional(readOnly = true)
    public void each(Consumer<ResponseInBulk> response) {
        Gathered<ResponseInBulk> gathered = new Gathered<>(response);
        bulk.read("SELECT r.*, a.item, a.answer FROM response r" + KEPT
                + "LEFT JOIN response_answer a ON a.response_id = r.id" + NOT_MERGED + "a.item", found -> {
                    ResponseInBulk kept = gathered.at(found, MeasuresInBulk::response);
                    if (found.getObject("item") != null) {
                        kept.answers().put(found.getInt("item"), found.getInt("answer"));
                    }
                });
        gathered.end();
    }

    @Transactional(readOnly = true)
    public void eachUse(Consumer<UseInBulk> told) {
        Gathered<UseInBulk> gathered = new Gathered<>(told);
        bulk.read("SELECT r.*, d.substance, d.days FROM use_recall r" + KEPT
                + "LEFT JOIN use_recall_days d ON d.use_recall_id = r.id" + NOT_MERGED + "d.substance", found -> {
                    UseInBulk kept = gathered.at(found, MeasuresInBulk::use);
                    if (found.getObject("substance") != null) {
                        kept.days().put(found.getString("substance"), found.getInt("days"));
                    }
                });
        gathered.end();
    }

    private static ResponseInBulk response(BulkRow row) throws SQLException {
        return new ResponseInBulk(row.id("id"), row.id("enrolment_id"), row.idOrNull("session_id"),
                row.text("instrument"), row.number("instrument_version"), row.day("taken_on"), new TreeMap<>(),
                row.instant("recorded_at"));
    }

    private static UseInBulk use(BulkRow row) throws SQLException {
        return new UseInBulk(row.id("id"), row.id("enrolment_id"), row.idOrNull("session_id"), row.day("asked_on"),
                row.number("window_days"), row.text("main_substance"), new TreeMap<>(), row.instant("recorded_at"));
    }

    private interface Reading<R> {
        R of(BulkRow row) throws SQLException;
    }

    /** Puts the rows of one record together; they come one after the other. */
    private static final class Gathered<R> {

        private final Consumer<R> whole;
        private long id = Long.MIN_VALUE;
        private R open;

        private Gathered(Consumer<R> whole) {
            this.whole = whole;
        }

        private R at(ResultSet found, Reading<R> reading) throws SQLException {
            if (found.getLong("id") != id) {
                end();
                id = found.getLong("id");
                open = reading.of(new BulkRow(found));
            }
            return open;
        }

        private void end() {
            if (open != null) {
                whole.accept(open);
            }
            open = null;
        }
    }
}
