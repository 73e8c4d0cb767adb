package org.mafs.outcome.ui;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.mafs.base.Words;
import org.mafs.outcome.Figures;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;

/** Figures as they stand in a table; what is not known is a dash. */
final class Cells {

    private Cells() {
    }

    static String of(OptionalDouble figure, DoubleFunction<String> how) {
        return figure.isEmpty() ? Figures.NOTHING : how.apply(figure.getAsDouble());
    }

    /** How many people, or a dash where there is nobody to speak of. */
    static String people(int n) {
        return n == 0 ? Figures.NOTHING : Figures.wholeNumber(n);
    }

    /** "16 of 19" */
    static String counted(Proportion proportion) {
        return proportion.n() == 0 ? Figures.NOTHING : Figures.counted(proportion);
    }

    /** "84 % (62 % to 94 %)", the interval Wilson's. */
    static String share(Proportion proportion, double level) {
        return proportion.wilson(level).map(interval -> Words.say("outcome.with-interval",
                Figures.share(proportion.value().orElseThrow()), Figures.shares(interval))).orElse(Figures.NOTHING);
    }

    /** "That is 84 % (95 % interval 62 % to 94 %).", of at least one person. */
    static String surely(Proportion share, double level) {
        return Words.say("outcome.share.surely", Figures.share(share.value().orElseThrow()), Figures.share(level),
                Figures.shares(share.wilson(level).orElseThrow()));
    }

    static String interval(PairedChange change) {
        return between(change.ciLow(), change.ciHigh());
    }

    /** "−8.8 to −3.9" */
    static String between(OptionalDouble low, OptionalDouble high) {
        return low.isEmpty() || high.isEmpty() ? Figures.NOTHING : Figures.changes(low.getAsDouble(), high.getAsDouble());
    }

    /** "13.1 to 17.2" */
    static String range(Interval interval) {
        return Words.say("outcome.from-to", Figures.points(interval.low()), Figures.points(interval.high()));
    }

    static String t(PairedChange change) {
        return change.t().isEmpty() ? Figures.NOTHING : Words.say("outcome.t-df",
                Figures.statistic(change.t().getAsDouble()), String.valueOf(change.df().orElseThrow()));
    }
}
