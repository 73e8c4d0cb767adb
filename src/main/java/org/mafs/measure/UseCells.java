package org.mafs.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.measure.UseCalendar.Cell;
import org.mafs.measure.UseCalendar.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of each person as they are stored. Within the transaction of the form that tells them. */
@Component
@Transactional
class UseCells {

    private final JdbcClient database;

    UseCells(JdbcClient database) {
        this.database = database;
    }

    UseCalendar of(EnrolmentId enrolment) {
        return new UseCalendar(database.sql("SELECT d.substance, d.day, d.used, d.amount, d.use_recall_id, "
                        + "r.recorded_at FROM use_day d JOIN use_recall r ON r.id = d.use_recall_id "
                        + "WHERE d.enrolment_id = ? ORDER BY d.day").param(enrolment.value())
                .query((row, number) -> cell(row)).list().stream().flatMap(Optional::stream).toList());
    }

    void write(EnrolmentId enrolment, Changes changes) {
        changes.gone().forEach(cell -> database.sql("DELETE FROM use_day WHERE use_recall_id = ? AND substance = ? "
                + "AND day = ?").params(cell.recall(), cell.substance().code(), cell.day()).update());
        if (changes.said().isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        changes.said().forEach(cell -> values.addAll(Arrays.asList(enrolment.value(), cell.substance().code(), cell.day(),
                cell.used(), cell.amount(), cell.recall())));
        database.sql("INSERT INTO use_day (enrolment_id, substance, day, used, amount, use_recall_id) VALUES "
                        + String.join(", ", Collections.nCopies(changes.said().size(), "(?, ?, ?, ?, ?, ?)"))
                        + " ON DUPLICATE KEY UPDATE used = VALUES(used), amount = VALUES(amount)")
                .params(values).update();
    }

    /** The days of the forms that have moved from one place of a person to another follow them. */
    void follow(EnrolmentId from, EnrolmentId into) {
        database.sql("UPDATE use_day d JOIN use_recall r ON r.id = d.use_recall_id "
                        + "SET d.enrolment_id = r.enrolment_id WHERE d.enrolment_id = ? AND r.enrolment_id = ?")
                .params(from.value(), into.value()).update();
    }

    private static Optional<Cell> cell(ResultSet row) throws SQLException {
        boolean used = row.getBoolean("used");
        LocalDate day = row.getObject("day", LocalDate.class);
        var amount = row.getBigDecimal("amount");
        long recall = row.getLong("use_recall_id");
        Instant toldAt = row.getTimestamp("recorded_at").toInstant();
        return Substance.withCode(row.getString("substance"))
                .map(substance -> new Cell(substance, day, used, amount, recall, toldAt));
    }
}
