package org.mafs.funder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mafs.base.Words;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Findings;
import org.mafs.outcome.Flow;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.Participants;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;

/**
 * One headline figure, each part by itself so that it can be referred to.
 *
 * @param k     how many it is true of, where it counts people or places
 * @param n     how many it is about
 * @param value in its unit
 * @param low   lower end of its confidence interval, in the same unit
 * @param high  upper end of it
 * @param scope whom it is about
 * @param note  why something is not there, or empty
 */
record Figure(String label, OptionalInt k, OptionalInt n, OptionalDouble value, OptionalDouble low,
        OptionalDouble high, Unit unit, String scope, String note) {

    enum Unit {
        PEOPLE(Format.COUNT), YEARS(Format.COUNT), PERCENT(Format.PERCENT), POINTS(Format.POINTS),
        CHANGE_IN_POINTS(Format.CHANGE), P(Format.P);

        private final Format format;

        Unit(Format format) {
            this.format = format;
        }

        Format format() {
            return format;
        }
    }

    static List<Figure> of(Report report) {
        Evaluation evaluation = report.evaluation();
        Flow flow = evaluation.flow();
        Participants people = evaluation.participants();
        String everyone = Words.say("funder.scope.everyone.short");
        String research = Words.say("funder.scope.research.short");
        List<Figure> figures = new ArrayList<>();
        figures.add(plain("referred", OptionalInt.empty(), OptionalDouble.of(flow.referred()), Unit.PEOPLE, everyone));
        figures.add(counted("started", new Proportion(flow.started(), flow.referred()), everyone));
        figures.add(counted("completed", new Proportion(flow.completed(), flow.started()), everyone));
        figures.add(counted("research", new Proportion(flow.agreedToResearch(), flow.started()), everyone));
        figures.add(counted("attendance", report.attended(), everyone));
        figures.add(counted("women", new Proportion(people.women(), people.n()), research));
        figures.add(age("youngest", people.youngest(), research));
        figures.add(age("oldest", people.oldest(), research));
        addDistress(figures, evaluation.core10(Occasion.BASELINE, Occasion.END).change(), research);
        figures.add(estimated("reduced", evaluation, evaluation.reducedUse().fewer(), research));
        figures.add(estimated("mutual-aid", evaluation, evaluation.attendingMutualAid(Occasion.END), research));
        return List.copyOf(figures);
    }

    private static void addDistress(List<Figure> figures, PairedChange change, String scope) {
        OptionalInt n = OptionalInt.of(change.n());
        String reason = Findings.reason(change).orElse("");
        figures.add(plain("distress.from", n, change.meanFrom(), Unit.POINTS, scope).noted(reason));
        figures.add(plain("distress.to", n, change.meanTo(), Unit.POINTS, scope).noted(reason));
        figures.add(new Figure(label("distress.change"), OptionalInt.empty(), n, change.meanChange(), change.ciLow(),
                change.ciHigh(), Unit.CHANGE_IN_POINTS, scope, reason));
        figures.add(plain("distress.percent", n, hundredth(change.percentChange()), Unit.PERCENT, scope)
                .noted(reason.isEmpty() ? Words.say("funder.note.interval-in-points") : reason));
        figures.add(plain("distress.p", n, change.pT(), Unit.P, scope).noted(reason));
    }

    /** A share of everybody there was: nothing is estimated. */
    private static Figure counted(String key, Proportion proportion, String scope) {
        return share(key, proportion, Optional.empty(), scope, Words.say("funder.note.counted"));
    }

    private static Figure estimated(String key, Evaluation evaluation, Proportion proportion, String scope) {
        return share(key, proportion, evaluation.interval(proportion), scope, "");
    }

    private static Figure share(String key, Proportion proportion, Optional<Interval> interval, String scope,
            String note) {
        return new Figure(label(key), OptionalInt.of(proportion.k()), OptionalInt.of(proportion.n()),
                proportion.value(), end(interval.map(Interval::low)), end(interval.map(Interval::high)), Unit.PERCENT,
                scope, proportion.n() == 0 ? Words.say("funder.note.nobody") : note);
    }

    private static Figure age(String key, OptionalInt years, String scope) {
        Figure age = plain(key, OptionalInt.empty(), years.stream().asDoubleStream().findFirst(), Unit.YEARS, scope);
        return age.noted(years.isEmpty() ? Words.say("funder.note.not-told") : "");
    }

    private static Figure plain(String key, OptionalInt n, OptionalDouble value, Unit unit, String scope) {
        return new Figure(label(key), OptionalInt.empty(), n, value, OptionalDouble.empty(), OptionalDouble.empty(),
                unit, scope, "");
    }

    private Figure noted(String why) {
        return new Figure(label, k, n, value, low, high, unit, scope, why);
    }

    private static String label(String key) {
        return Words.say("funder.figure." + key);
    }

    private static OptionalDouble end(Optional<Double> known) {
        return known.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static OptionalDouble hundredth(OptionalDouble percent) {
        return percent.stream().map(value -> value / 100).findFirst();
    }
}
