package org.mafs.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mafs.cohort.SessionInBulk;
import org.mafs.measure.MeasuresInBulk;
import org.mafs.measure.Substance;
import org.mafs.measure.UseInBulk;

/** Days of use: one row a substance. The rows of one person on one day are one answer. */
final class UseDaysSheet extends Sheet<UseRow> {

    private static final List<Choice> SUBSTANCES = Choice.of(Substance.values(), "measure.substance", Substance::code);

    private final MeasuresInBulk measures;
    private final Known known;
    private final References references;
    private final Set<UseRow.Occasion> stored = new HashSet<>();
    private final Map<UseRow.Occasion, UseRow> firstOf = new HashMap<>();

    UseDaysSheet(MeasuresInBulk measures, Known known) {
        super("use-days",
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.number("session", 1, 200).like(1),
                Column.text("session-cohort", 100),
                Column.day("asked-on").mustBeFilled().like(LocalDate.of(2026, 4, 7)),
                Column.number("window", 7, 28).mustBeFilled().like(28),
                Column.choice("main-substance", SUBSTANCES).like("alcohol"),
                Column.choice("substance", SUBSTANCES).like("alcohol"),
                Column.number("days", 0, 28).like(12),
                Column.moment("recorded-at"));
        this.measures = measures;
        this.known = known;
        this.references = new References(known);
    }

    /** Days that do not fill their window have no number, so that there is nothing to say of them here. */
    @Override
    void each(Consumer<UseRow> row) {
        measures.eachUse(use -> {
            UseRow whole = row(use, null, null);
            stored.add(whole.occasion());
            if (use.days().isEmpty() && use.main() != null) {
                row.accept(whole);
            }
            use.days().forEach((substance, days) -> row.accept(row(use, substance, days)));
        });
    }

    private static UseRow row(UseInBulk use, String substance, Integer days) {
        return new UseRow(use.id(), use.enrolment(), use.session(), use.askedOn(), use.window(), use.main(), substance,
                days, use.recordedAt());
    }

    @Override
    void add(List<UseRow> rows) {
        Map<UseRow.Occasion, UseInBulk> told = new LinkedHashMap<>();
        for (UseRow row : rows) {
            UseInBulk use = told.computeIfAbsent(row.occasion(), first -> new UseInBulk(row.id(), row.enrolment(),
                    row.session(), row.askedOn(), row.window(), row.main(), new TreeMap<>(), row.recordedAt()));
            if (row.substance() != null) {
                use.days().put(row.substance(), row.days());
            }
        }
        measures.addUse(List.copyOf(told.values()));
    }

    /** The rows of one answer may stand apart from each other. */
    @Override
    int together() {
        return Integer.MAX_VALUE;
    }

    @Override
    Object[] cells(UseRow row) {
        return references.cells(row.enrolment(), row.session(), row.askedOn(), row.window(), row.main(),
                row.substance(), row.days(), row.recordedAt());
    }

    @Override
    UseRow read(Row row, long id) {
        SessionInBulk session = references.session(row);
        int window = row.number("window");
        if (window != 7 && window != 28) {
            throw new Wrong("window", "exchange.wrong.window");
        }
        if ((row.text("substance") == null) != (row.number("days") == null)) {
            throw new Wrong(row.text("substance") == null ? "substance" : "days", "exchange.wrong.needed");
        }
        if (row.text("substance") == null && row.text("main-substance") == null) {
            throw new Wrong("substance", "exchange.wrong.needed");
        }
        if (row.number("days", 0) > window) {
            throw new Wrong("days", "exchange.wrong.number", row.number("days"), 0, window);
        }
        return new UseRow(id, references.enrolment(row).id(), session == null ? null : session.id(),
                row.day("asked-on"), window, row.text("main-substance"), row.text("substance"), row.number("days"),
                row.moment("recorded-at", CellReading.noon(row.day("asked-on"))));
    }

    @Override
    Object key(UseRow row) {
        return Arrays.asList(row.occasion(), row.substance());
    }

    @Override
    void check(UseRow row, Row written) {
        Ordered.notAhead(known, "asked-on", row.askedOn());
        if (stored.contains(row.occasion())) {
            throw new Wrong("substance", "exchange.wrong.told-already");
        }
        UseRow first = firstOf.putIfAbsent(row.occasion(), row);
        if (first != null && !(Objects.equals(first.main(), row.main()) && first.askedOn().equals(row.askedOn()))) {
            throw new Wrong("main-substance", "exchange.wrong.one-main");
        }
    }
}
