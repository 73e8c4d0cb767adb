package org.mafs.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mafs.cohort.SessionInBulk;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.Instruments;
import org.mafs.measure.MeasuresInBulk;
import org.mafs.measure.ResponseInBulk;

/** Completed forms: one row a form, one column an item. */
final class MeasuresSheet extends Sheet<ResponseInBulk> {

    private static final int BEFORE_ANSWERS = 7;

    private final MeasuresInBulk measures;
    private final InstrumentLibrary library;
    private final int items;
    private final Known known;
    private final References references;

    MeasuresSheet(MeasuresInBulk measures, InstrumentLibrary library, Known known) {
        super("measures", columnsOfAForm(library));
        this.library = library;
        this.items = mostItems(library);
        this.measures = measures;
        this.known = known;
        this.references = new References(known);
    }

    private static int mostItems(InstrumentLibrary library) {
        return library.all().stream().mapToInt(instrument -> instrument.items().size()).max().orElseThrow();
    }

    private static Column[] columnsOfAForm(InstrumentLibrary library) {
        return Stream.of(Stream.of(
                Column.text("person-ref", 60).mustBeFilled().like(Sheets.EXAMPLE),
                Column.text("cohort", 100).mustBeFilled().like("Riverside spring"),
                Column.number("session", 1, 200).like(1),
                Column.text("session-cohort", 100),
                Column.choice("instrument", library.all().stream().map(Instrument::code).distinct()
                        .map(code -> new Choice(code, code)).toList()).mustBeFilled()
                        .like(Instruments.CORE_10.code()),
                Column.number("instrument-version", 1, 999).like(1),
                Column.day("taken-on").mustBeFilled().like(LocalDate.of(2026, 4, 7))),
                IntStream.rangeClosed(1, mostItems(library)).mapToObj(item -> Column.number("answer#" + item, -99, 999).like(2)),
                Stream.of(Column.moment("recorded-at"))).flatMap(columns -> columns).toArray(Column[]::new);
    }

    @Override
    void each(Consumer<ResponseInBulk> stored) {
        measures.each(stored);
    }

    @Override
    void add(List<ResponseInBulk> records) {
        measures.add(records);
    }

    @Override
    Object[] cells(ResponseInBulk form) {
        Object[] further = new Object[columns().size() - 4];
        further[0] = form.instrument();
        further[1] = form.version();
        further[2] = form.takenOn();
        form.answers().forEach((item, answer) -> further[BEFORE_ANSWERS - 4 + item - 1] = answer);
        further[further.length - 1] = form.recordedAt();
        return references.cells(form.enrolment(), form.session(), further);
    }

    @Override
    ResponseInBulk read(Row row, long id) {
        SessionInBulk session = references.session(row);
        Instrument instrument = instrument(row);
        SortedMap<Integer, Integer> answers = new TreeMap<>();
        for (int item = 1; item <= items; item++) {
            Integer answer = row.number("answer#" + item);
            if (answer != null) {
                requireOnForm(instrument, item, answer);
                answers.put(item, answer);
            }
        }
        if (answers.isEmpty()) {
            throw new Wrong("answer#1", "exchange.wrong.nothing-answered");
        }
        return new ResponseInBulk(id, references.enrolment(row).id(), session == null ? null : session.id(),
                instrument.code(), instrument.version(), row.day("taken-on"), answers,
                row.moment("recorded-at", CellReading.noon(row.day("taken-on"))));
    }

    private static void requireOnForm(Instrument instrument, int item, int answer) {
        boolean there = instrument.items().stream().anyMatch(asked -> asked.number() == item);
        if (!there || !instrument.items().get(item - 1).accepts(answer)) {
            throw there ? new Wrong("answer#" + item, "exchange.wrong.answer", answer,
                    instrument.items().get(item - 1).min(), instrument.items().get(item - 1).max())
                    : new Wrong("answer#" + item, "exchange.wrong.no-item", instrument.code(), item);
        }
    }

    @Override
    Object key(ResponseInBulk form) {
        return Arrays.asList(form.enrolment(), form.instrument(),
                Objects.requireNonNullElse(form.session(), form.takenOn()));
    }

    /** In the version that is written there, or the one that is asked now. */
    private Instrument instrument(Row row) {
        String code = row.text("instrument");
        int number = row.number("instrument-version", library.latest(code).version());
        return library.all().stream().filter(known -> known.code().equals(code) && known.version() == number).findFirst()
                .orElseThrow(() -> new Wrong("instrument-version", "exchange.wrong.instrument-version", code, number));
    }

    @Override
    void check(ResponseInBulk form, Row row) {
        Ordered.notAhead(known, "taken-on", form.takenOn());
    }
}
