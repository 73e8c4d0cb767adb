package org.mafs.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mafs.curriculum.Fidelity;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.statistics.DifferenceOfShares;
import org.mafs.outcome.statistics.Friedman;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.MannWhitney;
import org.mafs.outcome.statistics.MeanOf;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.SignedRank;
import org.mafs.outcome.statistics.Spearman;
import org.mafs.outcome.statistics.WelchDifference;

/**
 * The figures that Outcomes shows, one a row, with all their digits, under the names by which the script knows them. What
 * is not defined has no row. Which are left out is said where people read it, in the file that comes along.
 */
final class ResearchFigures {

    static final String NAME = "figures-mafs";
    static final List<String> COLUMNS = List.of("analysis", "measure", "from", "to", "group", "figure", "value");

    private final Evaluation evaluation;
    private final Courses courses;
    private final GoingOutside outside;
    private final Fidelity delivered;
    private final ResearchGroups groups;

    ResearchFigures(Evaluation evaluation, Courses courses, GoingOutside outside, Fidelity delivered,
            ResearchGroups groups) {
        this.evaluation = evaluation;
        this.courses = courses;
        this.outside = outside;
        this.delivered = delivered;
        this.groups = groups;
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
            dropOut(rows);
            evaluation.dose().lines().forEach(line -> dose(line, rows));
            Arrays.stream(By.values()).forEach(by -> inOrderOfCodes(group -> compare(by, group), rows));
        });
    }

    private void participants(Consumer<Object[]> rows) {
        new Lines(rows, "participants", null, null, null).add("n", evaluation.participants().n())
                .add("women", evaluation.participants().women());
    }

    private void measure(MeasureResult result, Consumer<Object[]> rows) {
        String measure = result.measured().code();
        result.means().forEach(at -> mean(at.mean(), new Lines(rows, "mean", measure, at.occasion(), null)));
        acrossTimes(result.acrossTimes(), measure, rows);
        result.changes().forEach(change -> paired(change, new Lines(rows, "change", measure, change.from(), change.to())));
        result.reliable().ifPresent(reliable -> reliable(reliable,
                new Lines(rows, "reliable-change", measure, Occasion.BASELINE, Occasion.END)));
        paired(result.carriedForward(), new Lines(rows, "carried-forward", measure, Occasion.BASELINE, Occasion.END));
    }

    private static void mean(MeanOf mean, Lines lines) {
        lines.add("n", mean.n()).add("mean", mean.mean()).add("sd", mean.sd()).add("low", "high", mean.interval());
    }

    private static void acrossTimes(AcrossTimes times, String measure, Consumer<Object[]> rows) {
        Friedman friedman = times.friedman();
        new Lines(rows, "three-times", measure, null, null).add("n", friedman.n()).add("incomplete", friedman.incomplete())
                .add("chi2", friedman.chi2()).add("df", friedman.df()).add("p", friedman.p());
        times.contrasts().forEach(contrast -> {
            Lines lines = new Lines(rows, "planned-contrast", measure, contrast.from(), contrast.to())
                    .add("n", contrast.ranks().n());
            ranks(contrast.ranks(), lines);
            lines.add("p", contrast.p()).add("pHolm", contrast.pHolm());
        });
    }

    private static void paired(PairedResult result, Lines lines) {
        paired(result.change(), lines);
        ranks(result.ranks(), lines);
    }

    private static void ranks(SignedRank ranks, Lines lines) {
        if (ranks.n() > 0) {
            lines.add("zeros", ranks.zeros()).add("wilcoxonW", ranks.wPlus()).add("pWilcoxonExact", ranks.pExact())
                    .add("pWilcoxonNormal", ranks.pNormal()).add("rankBiserial", ranks.rankBiserial());
        }
    }

    private static void paired(PairedChange change, Lines lines) {
        lines.add("n", change.n()).add("meanFrom", change.meanFrom()).add("meanTo", change.meanTo())
                .add("sdFrom", change.sdFrom()).add("sdTo", change.sdTo()).add("meanChange", change.meanChange())
                .add("sdChange", change.sdChange()).add("ciLow", change.ciLow()).add("ciHigh", change.ciHigh())
                .add("t", change.t()).add("df", change.df()).add("pT", change.pT()).add("dz", change.dz())
                .add("gz", change.gz()).add("dav", change.dav()).add("percentChange", change.percentChange());
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

    /** Ages are left out: only bands of them leave. */
    private void dropOut(Consumer<Object[]> rows) {
        DropOut dropOut = evaluation.dropOut();
        new Lines(rows, "drop-out", null, null, null).add("completers", dropOut.completers()).add("others", dropOut.others());
        dropOut.numbers().stream().filter(line -> line.what() != DropOut.What.AGE).forEach(line -> {
            mean(line.completers(), dropOut(rows, line.what(), "completers"));
            mean(line.others(), dropOut(rows, line.what(), "others"));
            MannWhitney test = line.test();
            dropOut(rows, line.what(), null).add("nFirst", test.nFirst()).add("nSecond", test.nSecond()).add("u", test.u())
                    .add("pExact", test.pExact()).add("pNormal", test.pNormal()).add("rankBiserial", test.rankBiserial());
        });
        dropOut.shares().forEach(line -> {
            share(line.completers(), dropOut(rows, line.what(), "completers"));
            share(line.others(), dropOut(rows, line.what(), "others"));
            dropOut(rows, line.what(), null).add("pFisher", line.test().p());
        });
    }

    private static Lines dropOut(Consumer<Object[]> rows, DropOut.What what, String group) {
        return new Lines(rows, "drop-out-" + ResearchCode.of(what), null, null, null, group);
    }

    private void dose(Dose.OfWhat line, Consumer<Object[]> rows) {
        Spearman spearman = line.spearman();
        new Lines(rows, "dose-" + ResearchCode.of(line.what()), evaluation.dose().measured().code(), Occasion.BASELINE,
                Occasion.END).add("n", spearman.n()).add("rho", spearman.rho()).add("p", spearman.p())
                .add("low", "high", spearman.interval());
    }

    /** Groups stand on the page in the order of their names or beginnings, which would give away whose code it is. */
    private static void inOrderOfCodes(Consumer<Consumer<Object[]>> compared, Consumer<Object[]> rows) {
        List<Object[]> found = new ArrayList<>();
        compared.accept(found::add);
        found.stream().sorted(Comparator.comparing(row -> (String) row[COLUMNS.indexOf("group")])).forEach(rows);
    }

    /** What does not depend on the measure is said once. */
    private void compare(By by, Consumer<Object[]> rows) {
        Map<String, String> called = groups.called(by, courses.people());
        String analysis = "compare-" + ResearchCode.of(by);
        boolean[] isFirst = {true};
        evaluation.measures().forEach(result -> {
            Measured measured = result.measured();
            new Compared(evaluation.definitions(), by, measured).of(evaluation.mixesPrison(), courses.people()).groups()
                    .forEach(group -> {
                        String name = called.get(group.name());
                        if (isFirst[0]) {
                            beside(group, analysis, name, rows);
                        }
                        paired(group.outcome().change(), new Lines(rows, analysis, measured.code(), "baseline", "end", name));
                        welch(group.difference(), new Lines(rows, analysis + "-others", measured.code(), "baseline", "end",
                                name));
                    });
            isFirst[0] = false;
        });
    }

    private void beside(Comparison.Group group, String analysis, String name, Consumer<Object[]> rows) {
        new Lines(rows, analysis, null, null, null, name).add("people", group.outcome().people());
        share(group.outcome().fewer(), new Lines(rows, analysis, "reduced-use", "baseline", "end", name));
        share(group.outcome().attending(), new Lines(rows, analysis, "mutual-aid", null, "end", name));
        difference(group.fewerDifference(), new Lines(rows, analysis + "-others", "reduced-use", "baseline", "end", name));
        difference(group.attendingDifference(), new Lines(rows, analysis + "-others", "mutual-aid", null, "end", name));
    }

    private static void welch(WelchDifference welch, Lines lines) {
        lines.add("nFirst", welch.nFirst()).add("nSecond", welch.nSecond()).add("meanFirst", welch.meanFirst())
                .add("meanSecond", welch.meanSecond()).add("difference", welch.difference())
                .add("low", "high", welch.interval()).add("t", welch.t()).add("df", welch.df()).add("p", welch.p());
    }

    private static void difference(DifferenceOfShares shares, Lines lines) {
        lines.add("difference", shares.difference()).add("low", "high", shares.interval());
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
