package org.mafs.outcome;

import org.mafs.base.Words;
import org.mafs.measure.Direction;
import org.mafs.outcome.statistics.PairedChange;

/**
 * What the change of one measure between two times comes to, in sentences that claim no more than the figures do. Whether
 * a rise is better or worse is the measure's to say.
 */
final class MeasureFindings {

    /** A change in points that its one decimal does not round away. */
    private static final double LEAST = .05;

    private MeasureFindings() {
    }

    /** @param hides whether small groups are left out, so that nobody may mean too few */
    static Finding of(Measured measured, PairedResult result, double level, boolean hides) {
        PairedChange change = result.change();
        if (change.n() == 0) {
            return Finding.of(hides ? Words.say("outcome.measure.too-few", measured.name()) : Words.say(
                    "outcome.measure.nobody", measured.name(), at(result.from()), at(result.to())));
        }
        double points = change.meanChange().orElseThrow();
        return Finding.of(Words.say("outcome.measure." + word(measured.direction(), points), measured.name(),
                Figures.points(Math.abs(points)), change.n(), span(result.from(), result.to())), inFigures(measured, result, level));
    }

    /** Means, interval and p, and that it may be chance where the interval says so; or why they are not there. */
    static String inFigures(Measured measured, PairedResult result, double level) {
        PairedChange change = result.change();
        if (change.n() == 0) {
            return "";
        }
        String means = Words.say("outcome.measure.means", Figures.points(change.meanFrom().orElseThrow()), at(result.from()),
                Figures.points(change.meanTo().orElseThrow()), at(result.to()), better(measured.direction()));
        if (change.pT().isEmpty()) {
            return means + " " + Findings.reason(change).orElse("");
        }
        String surely = Words.say("outcome.measure.surely", Figures.change(change.meanChange().orElseThrow()),
                Figures.share(level), Figures.changes(change.ciLow().orElseThrow(), change.ciHigh().orElseThrow()),
                Figures.pInSentence(change.pT().getAsDouble()));
        return means + " " + surely + Findings.chance(change.ciLow().getAsDouble(), change.ciHigh().getAsDouble());
    }

    /** "higher is better" */
    static String better(Direction direction) {
        return Words.say("outcome.measure.direction", direction);
    }

    /** "from start to end" */
    static String span(Occasion from, Occasion to) {
        return Words.say("outcome.measure.over." + (from == Occasion.BASELINE ? "baseline" : "end"), to);
    }

    /** "at the start" */
    static String at(Occasion occasion) {
        return Words.say("outcome.measure.at", occasion);
    }

    private static String word(Direction direction, double points) {
        if (Math.abs(points) < LEAST) {
            return "same";
        }
        return points < 0 == (direction == Direction.LOWER_IS_BETTER) ? "better" : "worse";
    }
}
