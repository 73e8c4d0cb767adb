package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.MeasureResult;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.SignedRank;

/** All that is known of one measure: its means, its changes, the three times together, and what people's changes mean. */
class MeasurePart {

    private final Evaluation evaluation;
    private final MeasureResult result;
    private final double level;

    MeasurePart(Evaluation evaluation, MeasureResult result) {
        this.evaluation = evaluation;
        this.result = result;
        this.level = evaluation.definitions().confidence();
    }

    List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        if (result.means().stream().anyMatch(at -> at.mean().n() > 0)) {
            parts.add(means());
        }
        List<PairedResult> known = result.changes().stream().filter(change -> change.change().n() > 0).toList();
        if (known.isEmpty()) {
            parts.add(Lines.of("quiet", Findings.of(result, evaluation).sentence()));
            return parts;
        }
        parts.add(changes(known));
        if (result.acrossTimes().friedman().n() > 0) {
            parts.add(new AcrossTimesTable(result.acrossTimes()));
        }
        result.reliable().filter(reliable -> reliable.n() > 0).ifPresent(reliable -> {
            parts.add(new ReliableTable(result.measured(), reliable, level));
            parts.add(BarsWithN.ofChange(result.measured(), reliable, level));
        });
        Findings.carriedForward(result, evaluation).map(line -> Lines.of("quiet", line)).ifPresent(parts::add);
        return parts;
    }

    private Component means() {
        DataTable table = DataTable.within(Words.say("outcome.means"), Words.say("outcome.means.sub",
                Figures.wholeNumber(result.measured().lowest()), Figures.wholeNumber(result.measured().highest()),
                Words.say("outcome.measure.direction", result.measured().direction())),
                Words.say("outcome.means.when"), Words.say("outcome.changes.n"), Words.say("outcome.means.mean"),
                Words.say("outcome.changes.interval", Figures.share(level)));
        result.means().forEach(at -> table.row(Words.say("outcome.occasion", at.occasion()), "", people(at.mean().n()),
                Cells.of(at.mean().mean(), Figures::points), at.mean().interval().map(Cells::range).orElse(Figures.NOTHING)));
        return table;
    }

    /** The spans stand side by side and the figures below each other: so it fits a phone and a sheet of paper. */
    private Component changes(List<PairedResult> known) {
        String[] columns = Stream.concat(Stream.of(Words.say("outcome.figure")), known.stream().map(Findings::between))
                .toArray(String[]::new);
        DataTable table = DataTable.within(Words.say("outcome.changes.of", result.measured().name()),
                Words.say("outcome.changes.who"), columns);
        Rows rows = new Rows(table, known);
        rows.add("n", change -> people(change.change().n()));
        rows.figure("from", PairedChange::meanFrom, Figures::points);
        rows.figure("to", PairedChange::meanTo, Figures::points);
        rows.figure("change", PairedChange::meanChange, Figures::change);
        table.row(Words.say("outcome.figure.interval", Figures.share(level)), "",
                known.stream().map(change -> Cells.interval(change.change())).toArray(String[]::new));
        rows.figure("percent", PairedChange::percentChange, Figures::percentChange);
        rows.add("t", change -> Cells.t(change.change()));
        rows.figure("p", PairedChange::pT, Figures::p);
        rows.rank("w", SignedRank::wPlus, Figures::wholeNumber);
        rows.add("zeros", change -> Figures.wholeNumber(change.ranks().zeros()));
        rows.rank("p-exact", SignedRank::pExact, Figures::p);
        rows.rank("p-normal", SignedRank::pNormal, Figures::p);
        rows.figure("dz", PairedChange::dz, Figures::statistic);
        rows.figure("gz", PairedChange::gz, Figures::statistic);
        rows.figure("dav", PairedChange::dav, Figures::statistic);
        rows.rank("rank-biserial", SignedRank::rankBiserial, Figures::statistic);
        List<Component> parts = new ArrayList<>(List.of(table));
        known.forEach(change -> Findings.reason(change.change()).ifPresent(why -> parts.add(Lines.of("scope",
                Words.say("outcome.figure.why", Findings.between(change), why)))));
        return Lines.together(parts);
    }

    private String people(int n) {
        return n == 0 && evaluation.hidesSmallGroups() ? Words.say("outcome.too-few") : Figures.wholeNumber(n);
    }

    /** One figure a row, one span a column. */
    private record Rows(DataTable table, List<PairedResult> spans) {

        void add(String figure, Function<PairedResult, String> written) {
            table.row(Words.say("outcome.figure." + figure), "", spans.stream().map(written).toArray(String[]::new));
        }

        void figure(String figure, Function<PairedChange, OptionalDouble> which, DoubleFunction<String> how) {
            add(figure, span -> Cells.of(which.apply(span.change()), how));
        }

        void rank(String figure, Function<SignedRank, OptionalDouble> which, DoubleFunction<String> how) {
            add(figure, span -> Cells.of(which.apply(span.ranks()), how));
        }
    }
}
