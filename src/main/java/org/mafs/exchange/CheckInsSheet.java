package org.mafs.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.mafs.checkin.CheckInInBulk;
import org.mafs.checkin.CheckInsInBulk;
import org.mafs.cohort.SessionInBulk;

final class CheckInsSheet extends Sheet<CheckInInBulk> {

    private final CheckInsInBulk checkIns;
    private final Known known;
    private final References references;

    CheckInsSheet(CheckInsInBulk checkIns, Known known) {
        super("check-ins",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.number("session", 1, 200).mustBeFilled().like(1),
                Column.text("session-cohort", 100),
                Column.number("mood", 1, 5).like(4),
                Column.text("week", CheckInInBulk.LONGEST).like("A calm week."),
                Column.text("hope", CheckInInBulk.LONGEST),
                Column.moment("recorded-at"));
        this.checkIns = checkIns;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<CheckInInBulk> stored) {
        checkIns.each(stored);
    }

    @Override
    void add(List<CheckInInBulk> records) {
        checkIns.add(records);
    }

    @Override
    Object[] cells(CheckInInBulk told) {
        return references.cells(told.enrolment(), told.session(), told.mood(), told.week(), told.hope(),
                told.recordedAt());
    }

    @Override
    CheckInInBulk read(Row row, long id) {
        SessionInBulk session = references.session(row);
        return new CheckInInBulk(id, references.enrolment(row).id(), session.id(), row.number("mood"),
                row.text("week"), row.text("hope"), row.moment("recorded-at", CellReading.noon(session.heldOn())));
    }

    @Override
    Object key(CheckInInBulk told) {
        return List.of(told.session(), told.enrolment());
    }

    @Override
    void check(CheckInInBulk told, Row row) {
        Ordered.notAhead(known, "session", known.session(told.session()).heldOn());
    }
}
