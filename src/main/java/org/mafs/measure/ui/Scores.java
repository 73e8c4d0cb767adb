package org.mafs.measure.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.measure.Change;
import org.mafs.measure.Instrument;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.ScaleScore;
import org.mafs.measure.Score;

/** Scores and changes in words for people. */
final class Scores {

    private Scores() {
    }

    /** "14", or "14.4" where an item was left out. */
    static String number(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Words.HOME)).format(value);
    }

    /** "14 · mild", or that there is no score and why. */
    static String inWords(Score score) {
        return score.scales().size() == 1 ? inWords(score.scales().getFirst()) : Words.say("measure.no-total");
    }

    /** "14 · mild", or that there is no score and why. */
    static String inWords(ScaleScore score) {
        if (score.value().isEmpty()) {
            return Words.say("measure.no-score", score.answered());
        }
        return score.band().map(band -> Words.say("measure.score", number(score.value().getAsDouble()), band.name()))
                .orElse(number(score.value().getAsDouble()));
    }

    /** The first form with a score: what later ones are compared with. */
    static Optional<ResponseRecord> first(List<ResponseRecord> forms) {
        return forms.stream().filter(form -> form.score().isScorable()).findFirst();
    }

    /** "Down 9 since the start (23 to 14): a reliable improvement." */
    static Optional<String> change(Instrument instrument, Score before, Score after) {
        return Change.between(instrument, before, after).map(change -> Words.say("measure.change",
                direction(change.difference()), number(before.value().orElseThrow()),
                number(after.value().orElseThrow()),
                change.label().map(label -> Words.say("measure.change", label)).orElse("")));
    }

    private static String direction(double difference) {
        if (difference == 0) {
            return Words.say("measure.same");
        }
        return Words.say(difference < 0 ? "measure.down" : "measure.up", number(Math.abs(difference)));
    }
}
