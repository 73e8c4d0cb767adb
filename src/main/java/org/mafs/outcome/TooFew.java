package org.mafs.outcome;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.statistics.DifferenceOfShares;
import org.mafs.outcome.statistics.FisherExact;
import org.mafs.outcome.statistics.MannWhitney;
import org.mafs.outcome.statistics.MeanOf;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.Spearman;
import org.mafs.outcome.statistics.WelchDifference;

/**
 * Answers for somebody who sees groups and no people: of a group of one to four people nothing is told, not even how many
 * they are. Their figures are left out as if nobody were in the group, and the answer says that it was so made; what
 * stands in the place of a figure is then "too few", for nobody and for four alike.
 *
 * <p>It leaves out whole groups. That a hidden number cannot be worked out from others is not promised, except where one
 * group alone would be left over from a total.
 */
final class TooFew {

    private TooFew() {
    }

    static Evaluation shown(Evaluation all) {
        double level = all.definitions().confidence();
        return new Evaluation(all.definitions(), all.cohorts(), all.completedFrom(), all.mixesPrison(), shown(all.flow()),
                shown(all.reducedUse()),
                all.mutualAid().stream().map(at -> new MutualAid(at.occasion(), shown(at.attending()))).toList(),
                shown(all.participants()), all.measures().stream().map(result -> shown(result, level)).toList(),
                all.arrows().stream().map(TooFew::shown).toList(), all.yesNo().stream().map(result ->
                        new YesNoResult(result.what(), result.from(), result.to(), shown(result.shares()))).toList(),
                shown(all.dropOut(), level), shown(all.dose(), level), all.standing(), true);
    }

    /** Single lines are shown only where there are enough of them to be nobody's. */
    static MeasureResult shown(MeasureResult result, double level) {
        List<PairedResult> changes = result.changes().stream().map(change -> shown(change, level)).toList();
        List<Line> drawn = result.lines().stream().filter(line -> line.has(Occasion.BASELINE, Occasion.END)
                || line.has(Occasion.END, Occasion.FOLLOW_UP) || line.has(Occasion.BASELINE, Occasion.FOLLOW_UP)).toList();
        return new MeasureResult(result.measured(),
                result.means().stream().map(at -> new MeanAt(at.occasion(), shown(at.mean(), level))).toList(), changes,
                FewPeople.isFew(result.acrossTimes().friedman().n()) ? AcrossTimes.of(List.of()) : result.acrossTimes(),
                result.reliable().map(TooFew::shown),
                changes.getFirst().change().n() == 0 ? PairedResult.of(Occasion.BASELINE, Occasion.END, List.of(), level)
                        : result.carriedForward(),
                FewPeople.isFew(drawn.size()) ? List.of() : result.lines());
    }

    private static MeanOf shown(MeanOf mean, double level) {
        return FewPeople.isFew(mean.n()) ? MeanOf.of(new double[0], level) : mean;
    }

    /** How many are on each side of the cut-off is told only where neither are few. */
    private static ReliableChange shown(ReliableChange change) {
        if (FewPeople.isFew(change.n())) {
            return new ReliableChange(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        return FewPeople.isFew(change.startedBelow()) || FewPeople.isFew(change.couldRecover())
                ? new ReliableChange(change.n(), change.recovered(), change.improved(), change.unchanged(), change.worse(),
                        change.n(), 0, 0, 0) : change;
    }

    /** Two groups that make up a whole are shown both or not at all. */
    private static DropOut shown(DropOut dropOut, double level) {
        if (FewPeople.isFew(dropOut.completers()) || FewPeople.isFew(dropOut.others())) {
            return new DropOut(0, 0, List.of(), List.of());
        }
        return new DropOut(dropOut.completers(), dropOut.others(),
                dropOut.numbers().stream().map(numbers -> shown(numbers, level)).toList(),
                dropOut.shares().stream().map(TooFew::shown).toList());
    }

    private static DropOut.Numbers shown(DropOut.Numbers numbers, double level) {
        double[] nobody = new double[0];
        return FewPeople.isFew(numbers.completers().n()) || FewPeople.isFew(numbers.others().n())
                ? new DropOut.Numbers(numbers.what(), shown(numbers.completers(), level), shown(numbers.others(), level),
                        MannWhitney.of(nobody, nobody)) : numbers;
    }

    private static DropOut.Shares shown(DropOut.Shares shares) {
        Proportion completers = shown(shares.completers());
        Proportion others = shown(shares.others());
        return new DropOut.Shares(shares.what(), completers, others, completers.equals(shares.completers())
                && others.equals(shares.others()) ? shares.test() : FisherExact.of(new Proportion(0, 0), new Proportion(0, 0)));
    }

    private static Dose shown(Dose dose, double level) {
        return new Dose(dose.measured(), dose.lines().stream().map(line -> FewPeople.isFew(line.points().size())
                ? new Dose.OfWhat(line.what(), List.of(), Spearman.of(List.of(), level)) : line).toList());
    }

    /**
     * A group of few people is there by its name and with no figure. Where that would leave one group alone to be worked out
     * from the whole, the next smallest is hidden with it.
     */
    static Comparison shown(Comparison all) {
        Set<Integer> people = hidden(all, outcome -> outcome.people());
        Set<Integer> change = hidden(all, outcome -> outcome.change().n());
        Set<Integer> fewer = hidden(all, outcome -> outcome.fewer().n());
        Set<Integer> attending = hidden(all, outcome -> outcome.attending().n());
        List<Comparison.Group> groups = IntStream.range(0, all.groups().size()).mapToObj(place -> new Hiding(all.level(),
                people.contains(place), people.contains(place) || change.contains(place),
                people.contains(place) || fewer.contains(place), people.contains(place) || attending.contains(place))
                .of(all.groups().get(place))).toList();
        Hiding few = new Hiding(all.level(), FewPeople.isFew(all.overall().people()),
                FewPeople.isFew(all.overall().change().n()), FewPeople.isFew(all.overall().fewer().n()),
                FewPeople.isFew(all.overall().attending().n()));
        return new Comparison(all.by(), all.measured(), all.level(), all.mixesPrison(), groups, few.of(all.overall()), true);
    }

    private static Set<Integer> hidden(Comparison all, ToIntFunction<Comparison.Outcome> size) {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int place = 0; place < all.groups().size(); place++) {
            sizes.put(place, size.applyAsInt(all.groups().get(place).outcome()));
        }
        Set<Integer> hidden = new HashSet<>();
        sizes.forEach((place, n) -> {
            if (FewPeople.isFew(n)) {
                hidden.add(place);
            }
        });
        if (hidden.size() == 1) {
            sizes.keySet().stream().filter(place -> !hidden.contains(place) && sizes.get(place) > 0)
                    .min(Comparator.comparing(sizes::get)).ifPresent(hidden::add);
        }
        return hidden;
    }

    /** Which figures of a group are left out. */
    private record Hiding(double level, boolean people, boolean change, boolean fewer, boolean attending) {

        private static final double[] NOBODY = new double[0];
        private static final Proportion NONE = new Proportion(0, 0);

        Comparison.Outcome of(Comparison.Outcome outcome) {
            return new Comparison.Outcome(people ? 0 : outcome.people(),
                    change ? PairedChange.of(List.of(), level) : outcome.change(), fewer ? NONE : outcome.fewer(),
                    attending ? NONE : outcome.attending());
        }

        Comparison.Group of(Comparison.Group group) {
            return new Comparison.Group(group.name(), of(group.outcome()),
                    change ? WelchDifference.of(NOBODY, NOBODY, level) : group.difference(),
                    fewer ? DifferenceOfShares.of(NONE, NONE, level) : group.fewerDifference(),
                    attending ? DifferenceOfShares.of(NONE, NONE, level) : group.attendingDifference());
        }
    }

    /** How many there are; none in the place of a few. */
    static int shown(int people) {
        return FewPeople.isFew(people) ? 0 : people;
    }

    static Proportion shown(Proportion share) {
        return FewPeople.isFew(share.n()) ? new Proportion(0, 0) : share;
    }

    static PairedShares shown(PairedShares shares) {
        return FewPeople.isFew(shares.n()) ? new PairedShares(0, 0, 0, 0) : shares;
    }

    static Flow shown(Flow flow) {
        boolean knowsCompleted = !FewPeople.isFew(flow.started()) && !FewPeople.isFew(flow.completed());
        return new Flow(shown(flow.referred()), shown(flow.agreedToTakePart()), shown(flow.started()),
                shown(flow.agreedToResearch()), shown(flow.baseline()), shown(flow.end()), shown(flow.followUp()),
                knowsCompleted ? flow.completed() : 0, shown(flow.cameUnagreed()));
    }

    /** Reasons of few people each are put together; of a step with few people none is told. */
    static Arrow shown(Arrow arrow) {
        if (FewPeople.isFew(arrow.before()) || FewPeople.isFew(arrow.after())) {
            return new Arrow(arrow.to(), 0, 0, Map.of());
        }
        Map<WhyNot, Integer> reasons = new EnumMap<>(WhyNot.class);
        arrow.reasons().forEach((why, people) -> reasons.merge(FewPeople.isFew(people) ? WhyNot.SEVERAL : why, people, Integer::sum));
        return new Arrow(arrow.to(), arrow.before(), arrow.after(), reasons);
    }

    static ReducedUse shown(ReducedUse use) {
        int beside = shown(use.abstinentAtBaseline());
        return FewPeople.isFew(use.fewer().n())
                ? new ReducedUse(new Proportion(0, 0), 0, 0, 0, beside, shown(use.endNotKnown()), shown(use.baselineNotKnown()))
                : new ReducedUse(use.fewer(), use.same(), use.more(), use.abstinentAtEnd(), beside,
                        shown(use.endNotKnown()), shown(use.baselineNotKnown()));
    }

    /** Who they are is told only where neither the women nor the others are few. */
    static Participants shown(Participants people) {
        return FewPeople.isFew(people.n()) || FewPeople.isFew(people.women()) || FewPeople.isFew(people.n() - people.women())
                ? new Participants(shown(people.n()), 0, OptionalInt.empty(), OptionalInt.empty()) : people;
    }

    static GoingOutside shown(GoingOutside outside) {
        return new GoingOutside(shown(outside.tried()), shown(outside.atTheEnd()), shown(outside.aMonthLater()));
    }

    private static Answered shown(Answered answered) {
        return FewPeople.isFew(answered.known()) ? new Answered(0, 0, 0)
                : new Answered(answered.yes(), answered.no(), shown(answered.notKnown()));
    }

    static List<WeekOfMeetings> shown(List<WeekOfMeetings> weeks) {
        return weeks.stream().filter(week -> !FewPeople.isFew(week.went().n())).toList();
    }

    static PairedResult shown(PairedResult result, double level) {
        return FewPeople.isFew(result.change().n()) ? PairedResult.of(result.from(), result.to(), List.of(), level) : result;
    }
}
