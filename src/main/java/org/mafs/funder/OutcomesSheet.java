package org.mafs.funder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Words;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.PairedResult;
import org.mafs.outcome.ReducedUse;
import org.mafs.outcome.StandingWords;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;

/** What changed: one row for each measure and pair of times, and below it one row for each share of people. */
final class OutcomesSheet {

    static final int[] WIDTHS = {29, 13, 18, 9, 9, 10, 10, 10, 10, 10, 9, 7, 10, 9, 9, 11, 36};

    private static final int NOTES_ACROSS = 16;

    /** k of n people, around one time or between two. */
    private record Share(String what, String against, String at, Proportion proportion, Optional<Interval> interval) {

        OptionalDouble end(Function<Interval, Double> which) {
            return interval.map(which).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        }
    }

    private OutcomesSheet() {
    }

    static void write(Evaluation evaluation, ReportSheet sheet) {
        sheet.note(StandingWords.chip(evaluation.standing()) + ". " + StandingWords.sentence(evaluation.standing()), NOTES_ACROSS);
        sheet.note(Findings.scope(evaluation), NOTES_ACROSS);
        sheet.table("Changes", changes(level(evaluation)), evaluation.core10(), true);
        sheet.gap();
        sheet.section(Words.say("funder.shares"));
        sheet.table("Shares", shares(level(evaluation)), rows(evaluation), false);
        sheet.gap();
        sheet.note(Findings.useBeside(evaluation), NOTES_ACROSS);
        sheet.note(Findings.limits(evaluation), NOTES_ACROSS);
    }

    private static List<Column<PairedResult>> changes(String level) {
        return List.of(
                Column.of("funder.column.measure", Format.TEXT, any -> Words.say("funder.measure.core-10")),
                Column.of("funder.column.from", Format.TEXT, result -> Words.say("outcome.occasion", result.from())),
                Column.of("funder.column.to", Format.TEXT, result -> Words.say("outcome.occasion", result.to())),
                change("funder.column.pairs", Format.COUNT, PairedChange::n),
                change("funder.column.mean-from", Format.POINTS, PairedChange::meanFrom),
                change("funder.column.mean-to", Format.POINTS, PairedChange::meanTo),
                change("funder.column.change", Format.CHANGE, PairedChange::meanChange),
                change("funder.column.sd", Format.STATISTIC, PairedChange::sdChange),
                Column.of("funder.column.low", level, Format.CHANGE, result -> result.change().ciLow()),
                Column.of("funder.column.high", level, Format.CHANGE, result -> result.change().ciHigh()),
                change("funder.column.t", Format.STATISTIC, PairedChange::t),
                change("funder.column.df", Format.COUNT, PairedChange::df),
                change("funder.column.p", Format.P, PairedChange::pT),
                change("funder.column.dz", Format.STATISTIC, PairedChange::dz),
                change("funder.column.gz", Format.STATISTIC, PairedChange::gz),
                change("funder.column.percent-change", Format.PERCENT, OutcomesSheet::partOfMeanBefore),
                change("funder.column.note", Format.WRAPPED, OutcomesSheet::reasons));
    }

    private static Column<PairedResult> change(String key, Format format, Function<PairedChange, ?> figure) {
        return Column.of(key, format, result -> figure.apply(result.change()));
    }

    private static OptionalDouble partOfMeanBefore(PairedChange change) {
        return change.percentChange().stream().map(percent -> percent / 100).findFirst();
    }

    private static String reasons(PairedChange change) {
        return change.undefined().stream().map(why -> Words.say("outcome.undefined", why))
                .collect(Collectors.joining(" "));
    }

    private static List<Column<Share>> shares(String level) {
        return List.of(
                Column.of("funder.column.figure", Format.WRAPPED, Share::what),
                Column.of("funder.column.against", Format.TEXT, Share::against),
                Column.of("funder.column.at", Format.TEXT, Share::at),
                Column.of("funder.column.k", Format.COUNT, share -> share.proportion().k()),
                Column.of("funder.column.n", Format.COUNT, share -> share.proportion().n()),
                Column.of("funder.column.percent", Format.PERCENT, share -> share.proportion().value()),
                Column.of("funder.column.low", level, Format.PERCENT, share -> share.end(Interval::low)),
                Column.of("funder.column.high", level, Format.PERCENT, share -> share.end(Interval::high)),
                Column.of("funder.column.note", Format.TEXT,
                        share -> share.proportion().n() == 0 ? Words.say("funder.note.nobody") : ""));
    }

    private static List<Share> rows(Evaluation evaluation) {
        ReducedUse use = evaluation.reducedUse();
        int known = use.fewer().n();
        Stream<Share> used = Stream.of(
                sinceStart(evaluation, "fewer", use.fewer()),
                sinceStart(evaluation, "same", new Proportion(use.same(), known)),
                sinceStart(evaluation, "more", new Proportion(use.more(), known)),
                at(evaluation, "none", Occasion.END, new Proportion(use.abstinentAtEnd(), known)));
        Stream<Share> attending = Arrays.stream(Occasion.values()).map(occasion -> at(evaluation, "mutual-aid",
                occasion, evaluation.attendingMutualAid(occasion)));
        return Stream.concat(used, attending).toList();
    }

    private static Share sinceStart(Evaluation evaluation, String key, Proportion proportion) {
        return new Share(Words.say("funder.share-of." + key), Words.say("outcome.occasion", Occasion.BASELINE),
                Words.say("outcome.occasion", Occasion.END), proportion, evaluation.interval(proportion));
    }

    private static Share at(Evaluation evaluation, String key, Occasion occasion, Proportion proportion) {
        return new Share(Words.say("funder.share-of." + key), "", Words.say("outcome.occasion", occasion), proportion,
                evaluation.interval(proportion));
    }

    private static String level(Evaluation evaluation) {
        return Figures.share(evaluation.definitions().confidence());
    }
}
