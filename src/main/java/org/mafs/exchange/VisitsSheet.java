package org.mafs.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.mafs.cohort.SessionInBulk;
import org.mafs.mutualaid.MeetingCountInBulk;
import org.mafs.mutualaid.MeetingsInBulk;

/** How many outside meetings people went to. */
final class VisitsSheet extends Sheet<MeetingCountInBulk> {

    private static final int MOST_A_DAY = 10;

    private final MeetingsInBulk meetings;
    private final Known known;
    private final References references;

    VisitsSheet(MeetingsInBulk meetings, Known known) {
        super("visits",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.number("session", 1, 200).like(1),
                Column.text("session-cohort", 100),
                Column.day("asked-on").mustBeFilled().like(LocalDate.of(2026, 4, 7)),
                Column.number("window", 7, 28).mustBeFilled().like(28),
                Column.number("meetings", 0, 280).mustBeFilled().like(3),
                Column.moment("recorded-at"));
        this.meetings = meetings;
        this.known = known;
        this.references = new References(known);
    }

    @Override
    void each(Consumer<MeetingCountInBulk> stored) {
        meetings.each(stored);
    }

    @Override
    void add(List<MeetingCountInBulk> records) {
        meetings.add(records);
    }

    @Override
    Object[] cells(MeetingCountInBulk told) {
        return references.cells(told.enrolment(), told.session(), told.askedOn(), told.window(), told.meetings(),
                told.recordedAt());
    }

    @Override
    MeetingCountInBulk read(Row row, long id) {
        SessionInBulk session = references.session(row);
        int window = row.number("window");
        if (window != 7 && window != 28) {
            throw new Wrong("window", "exchange.wrong.window");
        }
        if (row.number("meetings") > window * MOST_A_DAY) {
            throw new Wrong("meetings", "exchange.wrong.number", row.number("meetings"), 0, window * MOST_A_DAY);
        }
        return new MeetingCountInBulk(id, references.enrolment(row).id(), session == null ? null : session.id(),
                row.day("asked-on"), window, row.number("meetings"),
                row.moment("recorded-at", CellReading.noon(row.day("asked-on"))));
    }

    @Override
    Object key(MeetingCountInBulk told) {
        return Arrays.asList(told.enrolment(), told.window(),
                Objects.requireNonNullElse(told.session(), told.askedOn()));
    }

    @Override
    void check(MeetingCountInBulk told, Row row) {
        Ordered.notAhead(known, "asked-on", told.askedOn());
    }
}
