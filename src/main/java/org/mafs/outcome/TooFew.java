package org.mafs.outcome;

import java.util.Comparator;
import java.util.EnumMap;
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

    /** Single lines are shown only where no figure of theirs is left out: they would tell it. */
    static MeasureResult shown(MeasureResult result, double level) {
        List<PairedResult> changes = result.changes().stream().map(change -> shown(change, level)).toList();
        boolean tellsAFew = result.changes().stream().anyMatch(change -> FewPeople.isFew(change.change().n()))
                || result.means().stream().anyMatch(at -> FewPeople.isFew(at.mean().n()));
        return new MeasureResult(result.measured(),
                result.means().stream().map(at -> new MeanAt(at.occasion(), shown(at.mean(), level))).toList(), changes,
                FewPeople.isFew(result.acrossTimes().friedman().n()) ? AcrossTimes.of(List.of()) : result.acrossTimes(),
                result.reliable().map(TooFew::shown), carriedForward(result, level), tellsAFew ? List.of() : result.lines());
    }

    /** Beside the change from start to end it tells of those who have no end. */
    private static PairedResult carriedForward(MeasureResult result, double level) {
        int known = result.change(Occasion.BASELINE, Occasion.END).change().n();
        int all = result.carriedForward().change().n();
        return FewPeople.isFew(known) || FewPeople.isFew(all - known) || known == 0
                ? PairedResult.of(Occasion.BASELINE, Occasion.END, List.of(), level) : result.carriedForward();
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
     * A group of few people is there by its name and with no figure. Where the whole less the other groups would tell of one
     * group alone, or of few people, the next smallest are hidden with it.
     */
    static Comparison shown(Comparison all) {
        Set<Integer> people = hidden(all, Set.of(), Comparison.Outcome::people);
        Set<Integer> change = hidden(all, people, outcome -> outcome.change().n());
        Set<Integer> fewer = hidden(all, people, outcome -> outcome.fewer().n());
        Set<Integer> attending = hidden(all, people, outcome -> outcome.attending().n());
        List<Comparison.Group> groups = IntStream.range(0, all.groups().size()).mapToObj(place -> new Hiding(all.level(),
                people.contains(place), change.contains(place), fewer.contains(place), attending.contains(place))
                .of(all.groups().get(place))).toList();
        Hiding few = new Hiding(all.level(), FewPeople.isFew(all.overall().people()),
                FewPeople.isFew(all.overall().change().n()), FewPeople.isFew(all.overall().fewer().n()),
                FewPeople.isFew(all.overall().attending().n()));
        return new Comparison(all.by(), all.measured(), all.level(), all.mixesPrison(), groups, few.of(all.overall()), true);
    }

    /** @param already hidden for another reason */
    private static Set<Integer> hidden(Comparison all, Set<Integer> already, ToIntFunction<Comparison.Outcome> size) {
        List<Integer> sizes = all.groups().stream().map(group -> size.applyAsInt(group.outcome())).toList();
        Set<Integer> hidden = new HashSet<>(already);
        List<Integer> smallestFirst = IntStream.range(0, sizes.size()).filter(place -> sizes.get(place) > 0).boxed()
                .sorted(Comparator.comparing(sizes::get)).toList();
        smallestFirst.stream().filter(place -> FewPeople.isFew(sizes.get(place))).forEach(hidden::add);
        for (int place : smallestFirst) {
            if (canBeWorkedOut(hidden.stream().map(sizes::get).filter(n -> n > 0).toList())) {
                hidden.add(place);
            }
        }
        return hidden;
    }

    /** @param hidden how many people are in each hidden group that has any */
    private static boolean canBeWorkedOut(List<Integer> hidden) {
        return hidden.size() == 1 || FewPeople.isFew(hidden.stream().mapToInt(Integer::intValue).sum());
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

    /** Those of whom it is not known are told together, so the one number is left out with the other. */
    static ReducedUse shown(ReducedUse use) {
        int beside = shown(use.abstinentAtBaseline());
        boolean knowsNotKnown = !FewPeople.isFew(use.endNotKnown()) && !FewPeople.isFew(use.baselineNotKnown());
        int endNotKnown = knowsNotKnown ? use.endNotKnown() : 0;
        int baselineNotKnown = knowsNotKnown ? use.baselineNotKnown() : 0;
        return FewPeople.isFew(use.fewer().n())
                ? new ReducedUse(new Proportion(0, 0), 0, 0, 0, beside, endNotKnown, baselineNotKnown)
                : new ReducedUse(use.fewer(), use.same(), use.more(), use.abstinentAtEnd(), beside,
                        endNotKnown, baselineNotKnown);
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
