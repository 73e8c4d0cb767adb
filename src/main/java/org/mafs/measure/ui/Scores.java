package org.mafs.measure.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.measure.Change;
import org.mafs.measure.ChangeLabel;
import org.mafs.measure.Instrument;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Scale;
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

    /** "14, mild", or that there is no score and why; empty for an instrument with several scales. */
    static Optional<String> inWords(Instrument instrument, Score score) {
        return instrument.total().flatMap(scale -> score.of(scale).map(scored -> inWords(scale, scored)));
    }

    /** "14, mild", or that there is no score and why. */
    static String inWords(Scale scale, ScaleScore score) {
        if (score.value().isEmpty()) {
            int items = scale.items().size();
            return score.answered() < items - scale.missing().mayBeMissing()
                    ? Words.say("measure.no-score", score.answered(), items, items - scale.missing().mayBeMissing())
                    : Words.say("measure.journey.no-table");
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
                change.label().map(label -> Words.say("measure.change." + code(label),
                        instrument.total().flatMap(scale -> scale.cutOff().stream().mapToObj(Scores::number).findFirst())
                                .orElse(""))).orElse("")));
    }

    private static String code(ChangeLabel label) {
        return label.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String direction(double difference) {
        if (difference == 0) {
            return Words.say("measure.same");
        }
        return Words.say(difference < 0 ? "measure.down" : "measure.up", number(Math.abs(difference)));
    }
}
