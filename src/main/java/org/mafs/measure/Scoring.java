package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns answers into a score as the instrument says. */
public final class Scoring {

    private Scoring() {
    }

    /**
     * Scores one form.
     *
     * @throws IllegalArgumentException when the number of answers is not the number of items, or an answer is out of range
     */
    public static Score score(Instrument instrument, Answers answers) {
        List<Item> items = instrument.items();
        List<Integer> given = answers.inOrder();
        if (given.size() != items.size()) {
            throw new IllegalArgumentException("The instrument " + instrument.code() + " has " + items.size()
                    + " items, not " + given.size() + ".");
        }
        int answered = 0;
        long sum = 0;
        for (Item item : items) {
            Integer answer = given.get(item.number() - 1);
            if (answer == null) {
                continue;
            }
            if (!item.accepts(answer)) {
                throw new IllegalArgumentException("Item " + item.number() + " takes " + item.min() + " to " + item.max()
                        + ", not " + answer + ".");
            }
            answered++;
            sum += item.contribution(answer);
        }
        OptionalDouble value = value(instrument, sum, answered);
        Optional<Band> band = value.isPresent() ? instrument.band(value.getAsDouble()) : Optional.empty();
        return new Score(answered, value, band, risk(items, given));
    }

    private static OptionalDouble value(Instrument instrument, long sum, int answered) {
        int items = instrument.items().size();
        if (items - answered > instrument.missing().mayBeMissing()) {
            return OptionalDouble.empty();
        }
        // Whole numbers until one last division: the result is the double nearest to the true fraction, so that a score
        // which truly reaches a bound is never held below it by rounding.
        return OptionalDouble.of(switch (instrument.scoring()) {
            case SUM -> (double) (sum * items) / answered;
            case MEAN -> (double) sum / answered;
        });
    }

    private static Risk risk(List<Item> items, List<Integer> given) {
        Risk risk = Risk.NOT_ASKED;
        for (Item item : items) {
            if (!item.asksAboutRisk()) {
                continue;
            }
            Integer answer = given.get(item.number() - 1);
            if (answer == null) {
                risk = Risk.UNANSWERED;
            } else if (answer >= item.riskFrom().getAsInt()) {
                return Risk.YES;
            } else if (risk == Risk.NOT_ASKED) {
                risk = Risk.NO;
            }
        }
        return risk;
    }
}
