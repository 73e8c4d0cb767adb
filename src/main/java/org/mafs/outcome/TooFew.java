package org.mafs.outcome;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.Proportion;

/**
 * Answers for somebody who sees groups and no people: of a group of one to four people nothing is told, not even how many
 * they are. Their figures are left out as if nobody were in the group, and the answer says that it was so made; what
 * stands in the place of a figure is then "too few", for nobody and for four alike.
 *
 * <p>It leaves out whole groups. That a hidden number cannot be worked out from others is not promised, except where one
 * group alone would be left over from a total.
 */
final class TooFew {

    /** The smallest group that is shown. */
    static final int FEWEST = 5;

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
                all.standing(), true);
    }

    /** Single lines are shown only where there are enough of them to be nobody's. */
    private static MeasureResult shown(MeasureResult result, double level) {
        List<PairedResult> changes = result.changes().stream().map(change -> shown(change, level)).toList();
        boolean hidesEnds = changes.getFirst().change().n() == 0;
        return new MeasureResult(result.measured(), changes, result.reliable().map(TooFew::shown),
                hidesEnds ? PairedResult.of(Occasion.BASELINE, Occasion.END, List.of(), level)
                        : shown(result.carriedForward(), level),
                isFew(result.lines().size()) ? List.of() : result.lines());
    }

    /** Of the people on each side of the cut-off nothing is told where one side has few: the rest would tell of them. */
    private static ReliableChange shown(ReliableChange change) {
        if (isFew(change.n())) {
            return new ReliableChange(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        return isFew(change.startedBelow()) || isFew(change.couldRecover())
                ? new ReliableChange(change.n(), change.recovered(), change.improved(), change.unchanged(), change.worse(),
                        change.n(), 0, 0, 0) : change;
    }

    static boolean isFew(int people) {
        return people > 0 && people < FEWEST;
    }

    /** How many there are; none in the place of a few. */
    static int shown(int people) {
        return isFew(people) ? 0 : people;
    }

    static Proportion shown(Proportion share) {
        return isFew(share.n()) ? new Proportion(0, 0) : share;
    }

    static PairedShares shown(PairedShares shares) {
        return isFew(shares.n()) ? new PairedShares(0, 0, 0, 0) : shares;
    }

    static Flow shown(Flow flow) {
        boolean knowsCompleted = !isFew(flow.started()) && !isFew(flow.completed());
        return new Flow(shown(flow.referred()), shown(flow.agreedToTakePart()), shown(flow.started()),
                shown(flow.agreedToResearch()), shown(flow.baseline()), shown(flow.end()), shown(flow.followUp()),
                knowsCompleted ? flow.completed() : 0, shown(flow.cameUnagreed()));
    }

    /** Reasons of few people each are put together; of a step with few people none is told. */
    static Arrow shown(Arrow arrow) {
        if (isFew(arrow.before()) || isFew(arrow.after())) {
            return new Arrow(arrow.to(), 0, 0, Map.of());
        }
        Map<WhyNot, Integer> reasons = new EnumMap<>(WhyNot.class);
        arrow.reasons().forEach((why, people) -> reasons.merge(isFew(people) ? WhyNot.SEVERAL : why, people, Integer::sum));
        return new Arrow(arrow.to(), arrow.before(), arrow.after(), reasons);
    }

    static ReducedUse shown(ReducedUse use) {
        int beside = shown(use.abstinentAtBaseline());
        return isFew(use.fewer().n())
                ? new ReducedUse(new Proportion(0, 0), 0, 0, 0, beside, shown(use.endNotKnown()), shown(use.baselineNotKnown()))
                : new ReducedUse(use.fewer(), use.same(), use.more(), use.abstinentAtEnd(), beside,
                        shown(use.endNotKnown()), shown(use.baselineNotKnown()));
    }

    /** Who they are is told only where neither the women nor the others are few. */
    static Participants shown(Participants people) {
        return isFew(people.n()) || isFew(people.women()) || isFew(people.n() - people.women())
                ? new Participants(shown(people.n()), 0, OptionalInt.empty(), OptionalInt.empty()) : people;
    }

    static GoingOutside shown(GoingOutside outside) {
        return new GoingOutside(shown(outside.tried()), shown(outside.atTheEnd()), shown(outside.aMonthLater()));
    }

    private static Answered shown(Answered answered) {
        return isFew(answered.known()) ? new Answered(0, 0, 0)
                : new Answered(answered.yes(), answered.no(), shown(answered.notKnown()));
    }

    static List<WeekOfMeetings> shown(List<WeekOfMeetings> weeks) {
        return weeks.stream().filter(week -> !isFew(week.went().n())).toList();
    }

    static PairedResult shown(PairedResult result, double level) {
        return isFew(result.change().n()) ? PairedResult.of(result.from(), result.to(), List.of(), level) : result;
    }
}
