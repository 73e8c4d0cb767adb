package org.mafs.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mafs.base.Words;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.Undefined;

/** What an evaluation says, in sentences that claim no more than it knows. */
public final class Findings {

    private static final List<Undefined> WORTH_SAYING = List.of(Undefined.NO_PAIRS, Undefined.FEWER_THAN_TWO_PAIRS,
            Undefined.NO_VARIANCE, Undefined.MEAN_BEFORE_ZERO, Undefined.TOO_LARGE);

    private Findings() {
    }

    /** "Distress fell by 32 % for the 19 people with both forms." */
    public static String distress(Evaluation evaluation) {
        PairedChange change = evaluation.core10(Occasion.BASELINE, Occasion.END).change();
        if (change.n() == 0) {
            return Words.say("outcome.distress.nobody");
        }
        OptionalDouble percent = change.percentChange();
        if (percent.isEmpty()) {
            return Words.say("outcome.distress.points", Figures.points(change.meanFrom().orElseThrow()),
                    Figures.points(change.meanTo().orElseThrow()), change.n());
        }
        return Words.say("outcome.distress." + direction(percent.getAsDouble(), .5),
                Figures.wholePercent(percent.getAsDouble()), change.n());
    }

    /** Means, interval and p behind that sentence, and whether it may be chance. */
    public static Optional<String> distressInFigures(Evaluation evaluation) {
        PairedChange change = evaluation.core10(Occasion.BASELINE, Occasion.END).change();
        if (change.pT().isEmpty()) {
            return reason(change);
        }
        String figures = Words.say("outcome.distress.figures", Figures.points(change.meanFrom().orElseThrow()),
                Figures.points(change.meanTo().orElseThrow()), Figures.change(change.meanChange().orElseThrow()),
                Figures.share(evaluation.definitions().confidence()),
                Figures.changes(change.ciLow().orElseThrow(), change.ciHigh().orElseThrow()),
                Figures.pInSentence(change.pT().getAsDouble()));
        return Optional.of(figures + chance(change.ciLow().getAsDouble(), change.ciHigh().getAsDouble()));
    }

    /** What follows an interval of a change that includes no change; else nothing. */
    static String chance(double low, double high) {
        return low <= 0 && high >= 0 ? " " + Words.say("outcome.may-be-chance") : "";
    }

    /** How it went on; empty when nobody was asked again. */
    public static Optional<String> later(Evaluation evaluation) {
        PairedChange change = evaluation.core10(Occasion.END, Occasion.FOLLOW_UP).change();
        return change.n() == 0 ? Optional.empty() : Optional.of(Words.say(
                "outcome.later." + direction(change.meanChange().orElseThrow(), .05), change.n(),
                Figures.points(change.meanTo().orElseThrow()), Figures.points(change.meanFrom().orElseThrow())));
    }

    /** "13 of the 18 people who used at the start used on fewer days at the end." */
    public static String use(Evaluation evaluation) {
        Proportion fewer = evaluation.reducedUse().fewer();
        return fewer.n() == 0 ? Words.say("outcome.use.nobody")
                : Words.say("outcome.use.finding", fewer.k(), fewer.n(), evaluation.definitions().leastFewerDays());
    }

    /** Who is not among those, and how many used on as many or more days; empty when there is nothing to add. */
    public static String useBeside(Evaluation evaluation) {
        ReducedUse use = evaluation.reducedUse();
        int least = evaluation.definitions().leastFewerDays();
        StringBuilder beside = new StringBuilder();
        if (use.fewer().n() > 0) {
            beside.append(Words.say("outcome.use.rest", use.same(), use.more(), use.abstinentAtEnd(), least));
        }
        if (use.abstinentAtBaseline() > 0) {
            beside.append(' ').append(Words.say("outcome.use.abstinent", use.abstinentAtBaseline()));
        }
        int notKnown = use.endNotKnown() + use.baselineNotKnown();
        if (notKnown > 0) {
            beside.append(' ').append(Words.say("outcome.use.not-known", notKnown));
        }
        return beside.toString().strip();
    }

    /** "16 of the 19 people asked at the end had been to …" */
    public static String mutualAid(Evaluation evaluation) {
        Proportion end = evaluation.attendingMutualAid(Occasion.END);
        return end.n() == 0 ? Words.say("outcome.meetings.nobody")
                : Words.say("outcome.meetings.finding", end.k(), end.n(), evaluation.definitions().leastMeetings());
    }

    /** The same at the start, to read it by; empty when nobody was asked then. */
    public static Optional<String> mutualAidBefore(Evaluation evaluation) {
        Proportion start = evaluation.attendingMutualAid(Occasion.BASELINE);
        return start.n() == 0 ? Optional.empty()
                : Optional.of(Words.say("outcome.meetings.before", Figures.counted(start)));
    }

    /** "Start to end" */
    public static String between(PairedResult result) {
        return between(result.from(), result.to());
    }

    public static String between(Occasion from, Occasion to) {
        return Words.say("outcome.between." + (from == Occasion.BASELINE ? "baseline" : "end"), to);
    }

    /** What came of one measure from start to end. CORE-10 is spoken of as distress, with how it went on. */
    public static Finding of(MeasureResult result, Evaluation evaluation) {
        if (!isCore10(result)) {
            return of(result, evaluation, Declared.Span.ALL.getFirst());
        }
        return evaluation.hidesSmallGroups() && evaluation.core10(Occasion.BASELINE, Occasion.END).change().n() == 0
                ? Finding.of(Words.say("outcome.measure.too-few", result.measured().name()))
                : Finding.of(distress(evaluation), distressInFigures(evaluation).orElse(""), later(evaluation).orElse(""));
    }

    /** What came of one measure between two times. */
    static Finding of(MeasureResult result, Evaluation evaluation, Declared.Span span) {
        return isCore10(result) && span.equals(Declared.Span.ALL.getFirst()) ? of(result, evaluation)
                : MeasureFindings.of(result.measured(), result.change(span.from(), span.to()),
                        evaluation.definitions().confidence(), evaluation.hidesSmallGroups());
    }

    /** Whether something is true of people, at two times. */
    public static Finding of(YesNoResult result, Evaluation evaluation) {
        return YesNoFindings.of(result, evaluation.definitions(), evaluation.hidesSmallGroups());
    }

    private static boolean isCore10(MeasureResult result) {
        return result.measured().code().equals("core-10");
    }

    /** The result if everybody without a form at the end had not changed; empty when that is nobody. */
    public static Optional<String> carriedForward(MeasureResult result, Evaluation evaluation) {
        PairedChange all = result.carriedForward().change();
        int added = all.n() - result.change(Occasion.BASELINE, Occasion.END).change().n();
        return added == 0 || all.n() == 0 ? Optional.empty() : Optional.of(Words.say("outcome.carried-forward", added, all.n(),
                MeasureFindings.inFigures(result.measured(), result.carriedForward(), evaluation.definitions().confidence())));
    }

    /** How many used on fewer days, and how surely. */
    static Finding useAndHowSurely(Evaluation evaluation) {
        Proportion fewer = evaluation.reducedUse().fewer();
        return fewer.n() == 0 && evaluation.hidesSmallGroups() ? Finding.of(Words.say("outcome.use.too-few"))
                : Finding.of(use(evaluation), surely(fewer, evaluation), useBeside(evaluation));
    }

    /** How many went to mutual aid at the end, how surely, and how many began and stopped since the start. */
    static Finding mutualAidAndHowSurely(Evaluation evaluation) {
        Proportion end = evaluation.attendingMutualAid(Occasion.END);
        return end.n() == 0 && evaluation.hidesSmallGroups() ? Finding.of(Words.say("outcome.meetings.too-few"))
                : Finding.of(mutualAid(evaluation), surely(end, evaluation), mutualAidBefore(evaluation).orElse(""),
                        YesNoFindings.inFigures(evaluation.yesNo(YesNoResult.What.ATTENDING, Occasion.BASELINE,
                                Occasion.END).shares(), evaluation.definitions().confidence()));
    }

    /** "That is 84 % (95 % interval 62 % to 94 %)." */
    private static String surely(Proportion share, Evaluation evaluation) {
        return evaluation.interval(share).map(interval -> Words.say("outcome.share.surely",
                Figures.share(share.value().orElseThrow()), Figures.share(evaluation.definitions().confidence()),
                Figures.shares(interval))).orElse("");
    }

    /** What no figure here can show: no group to compare with, people who chose to come, few of them. */
    public static String limits(Evaluation evaluation) {
        return Words.say("outcome.limits", evaluation.participants().n());
    }

    /** Whom the outcomes are about. */
    public static String scope(Evaluation evaluation) {
        Participants people = evaluation.participants();
        if (people.n() == 0 && evaluation.hidesSmallGroups()) {
            return Words.say("outcome.scope.too-few");
        }
        String who = Words.say("outcome.scope.research", people.n());
        return people.youngest().isEmpty() ? who : who + " " + Words.say("outcome.scope.who", people.women(),
                people.youngest().getAsInt(), people.oldest().orElseThrow());
    }

    /** Why some figures of a change are not there; empty when all that is shown is known. */
    public static Optional<String> reason(PairedChange change) {
        return WORTH_SAYING.stream().filter(change.undefined()::contains).findFirst()
                .map(why -> Words.say("outcome.undefined", why));
    }

    /** @param least the smallest change that the figure beside it does not round away */
    private static String direction(double change, double least) {
        if (Math.abs(change) < least) {
            return "same";
        }
        return change < 0 ? "fell" : "rose";
    }
}
