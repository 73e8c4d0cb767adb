package org.mafs.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.mafs.cohort.Mark;
import org.mafs.cohort.MarkInBulk;
import org.mafs.cohort.RegistersInBulk;
import org.mafs.cohort.SessionInBulk;

final class AttendanceSheet extends Sheet<MarkInBulk> {

    private final RegistersInBulk registers;
    private final Known known;
    private final References references;

    AttendanceSheet(RegistersInBulk registers, Known known) {
        super("attendance",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.number("session", 1, 200).mustBeFilled().like(1),
                Column.text("session-cohort", 100),
                Column.choice("mark", Choice.of(Mark.values(), "cohort.mark")).mustBeFilled().like("PRESENT"),
                Column.text("mark-reason", 500),
                Column.yesOrNo("not-to-write"),
                Column.moment("recorded-at"));
        this.registers = registers;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<MarkInBulk> stored) {
        registers.each(stored);
    }

    @Override
    void add(List<MarkInBulk> records) {
        registers.add(records);
    }

    @Override
    Object[] cells(MarkInBulk mark) {
        return references.cells(mark.enrolment(), mark.session(), mark.mark().name(), mark.reason(),
                mark.choseNotToWrite(), mark.markedAt());
    }

    @Override
    MarkInBulk read(Row row, long id) {
        SessionInBulk session = references.session(row);
        return new MarkInBulk(id, references.enrolment(row).id(), session.id(), row.choice("mark", Mark.class, null),
                row.text("mark-reason"), row.yes("not-to-write"),
                row.moment("recorded-at", CellReading.noon(session.heldOn())));
    }

    @Override
    Object key(MarkInBulk mark) {
        return List.of(mark.session(), mark.enrolment());
    }

    @Override
    void check(MarkInBulk mark, Row row) {
        if (mark.mark().attended()) {
            Ordered.notAhead(known, "session", known.session(mark.session()).heldOn());
        }
    }
}
