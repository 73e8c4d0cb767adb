package org.mafs.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mafs.curriculum.Fidelity;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.SignedRank;

/**
 * Every figure that Outcomes shows, one a row, with all its digits, under the names by which the script knows them. What
 * is not defined has no row. Figures of exact ages are left out, since these do not leave.
 */
final class ResearchFigures {

    static final String NAME = "figures-mafs";
    static final List<String> COLUMNS = List.of("analysis", "measure", "from", "to", "group", "figure", "value");

    private final Evaluation evaluation;
    private final GoingOutside outside;
    private final Fidelity delivered;

    ResearchFigures(Evaluation evaluation, GoingOutside outside, Fidelity delivered) {
        this.evaluation = evaluation;
        this.outside = outside;
        this.delivered = delivered;
    }

    ResearchTable table() {
        return new ResearchTable(NAME, COLUMNS, rows -> {
            participants(rows);
            evaluation.measures().forEach(result -> measure(result, rows));
            reducedUse(rows);
            evaluation.mutualAid().forEach(at -> share(at.attending(),
                    new Lines(rows, "mutual-aid", null, at.occasion(), null)));
            evaluation.yesNo().forEach(result -> yesNo(result, rows));
            going("tried_outside", outside.tried(), rows);
            going("outside_at_end", outside.atTheEnd(), rows);
            going("outside_month_later", outside.aMonthLater(), rows);
            evaluation.arrows().forEach(arrow -> new Lines(rows, "flow", null, ResearchCode.of(arrow.to()), null, null)
                    .add("before", arrow.before()).add("after", arrow.after()));
            delivered(rows);
        });
    }

    private void participants(Consumer<Object[]> rows) {
        new Lines(rows, "participants", null, null, null).add("n", evaluation.participants().n())
                .add("women", evaluation.participants().women());
    }

    private void measure(MeasureResult result, Consumer<Object[]> rows) {
        String measure = result.measured().code();
        result.changes().forEach(change -> paired(change, new Lines(rows, "change", measure, change.from(), change.to())));
        result.reliable().ifPresent(reliable -> reliable(reliable,
                new Lines(rows, "reliable-change", measure, Occasion.BASELINE, Occasion.END)));
        paired(result.carriedForward(), new Lines(rows, "carried-forward", measure, Occasion.BASELINE, Occasion.END));
    }

    private static void paired(PairedResult result, Lines lines) {
        PairedChange change = result.change();
        lines.add("n", change.n()).add("meanFrom", change.meanFrom()).add("meanTo", change.meanTo())
                .add("sdFrom", change.sdFrom()).add("sdTo", change.sdTo()).add("meanChange", change.meanChange())
                .add("sdChange", change.sdChange()).add("ciLow", change.ciLow()).add("ciHigh", change.ciHigh())
                .add("t", change.t()).add("df", change.df()).add("pT", change.pT()).add("dz", change.dz())
                .add("gz", change.gz()).add("dav", change.dav()).add("percentChange", change.percentChange());
        if (change.n() > 0) {
            SignedRank ranks = result.ranks();
            lines.add("zeros", ranks.zeros()).add("wilcoxonW", ranks.wPlus()).add("pWilcoxonExact", ranks.pExact())
                    .add("pWilcoxonNormal", ranks.pNormal()).add("rankBiserial", ranks.rankBiserial());
        }
    }

    private static void reliable(ReliableChange reliable, Lines lines) {
        lines.add("n", reliable.n()).add("recovered", reliable.recovered()).add("improved", reliable.improved())
                .add("unchanged", reliable.unchanged()).add("worse", reliable.worse())
                .add("couldRecover", reliable.couldRecover()).add("startedBelow", reliable.startedBelow())
                .add("belowImproved", reliable.belowImproved()).add("belowWorse", reliable.belowWorse());
    }

    private void reducedUse(Consumer<Object[]> rows) {
        ReducedUse use = evaluation.reducedUse();
        Lines lines = new Lines(rows, "reduced-use", null, Occasion.BASELINE, Occasion.END);
        share(use.fewer(), lines);
        lines.add("same", use.same()).add("more", use.more()).add("abstinentAtEnd", use.abstinentAtEnd())
                .add("abstinentAtBaseline", use.abstinentAtBaseline()).add("endNotKnown", use.endNotKnown())
                .add("baselineNotKnown", use.baselineNotKnown());
    }

    private void yesNo(YesNoResult result, Consumer<Object[]> rows) {
        PairedShares shares = result.shares();
        double level = evaluation.definitions().confidence();
        Lines lines = new Lines(rows, ResearchCode.of(result.what()), null, result.from(), result.to())
                .add("n", shares.n()).add("b", shares.b()).add("c", shares.c()).add("pExact", shares.pExact())
                .add("pMidP", shares.pMidP()).add("proportionFrom", shares.from().value())
                .add("proportionTo", shares.to().value()).add("difference", shares.difference());
        lines.add("wilsonFromLow", "wilsonFromHigh", shares.from().wilson(level))
                .add("wilsonToLow", "wilsonToHigh", shares.to().wilson(level))
                .add("newcombeLow", "newcombeHigh", shares.newcombe(level));
    }

    private void going(String analysis, Answered answered, Consumer<Object[]> rows) {
        Lines lines = new Lines(rows, analysis, null, null, null);
        share(new Proportion(answered.yes(), answered.known()), lines);
        lines.add("notKnown", answered.notKnown());
    }

    private void delivered(Consumer<Object[]> rows) {
        new Lines(rows, "delivered", null, null, null).add("held", delivered.held())
                .add("withRecord", delivered.withRecord()).add("steps", delivered.steps())
                .add("covered", delivered.covered()).add("shortened", delivered.shortened())
                .add("leftOut", delivered.leftOut()).add("notSaid", delivered.notSaid()).add("timed", delivered.timed())
                .add("minutes", delivered.minutes()).add("planned", delivered.planned());
    }

    private void share(Proportion share, Lines lines) {
        lines.add("k", share.k()).add("n", share.n()).add("share", share.value())
                .add("low", "high", evaluation.interval(share));
    }

    /** The rows of one analysis of one measure, between two times, about one group. */
    private record Lines(Consumer<Object[]> rows, String analysis, String measure, String from, String to, String group) {

        Lines(Consumer<Object[]> rows, String analysis, String measure, Occasion from, Occasion to) {
            this(rows, analysis, measure, ResearchCode.of(from), ResearchCode.of(to), null);
        }

        Lines add(String figure, double value) {
            rows.accept(new Object[] {analysis, measure, from, to, group, figure, value});
            return this;
        }

        Lines add(String figure, OptionalDouble value) {
            value.ifPresent(number -> add(figure, number));
            return this;
        }

        Lines add(String figure, OptionalInt value) {
            value.ifPresent(number -> add(figure, number));
            return this;
        }

        Lines add(String low, String high, Optional<Interval> interval) {
            interval.ifPresent(ends -> add(low, ends.low()).add(high, ends.high()));
            return this;
        }
    }
}
