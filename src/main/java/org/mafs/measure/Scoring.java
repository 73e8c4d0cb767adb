package org.mafs.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns answers into scores as the instrument says. */
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
        for (Item item : items) {
            Integer answer = given.get(item.number() - 1);
            if (answer != null && !item.accepts(answer)) {
                throw new IllegalArgumentException("Item " + item.number() + " takes " + item.min() + " to " + item.max()
                        + ", not " + answer + ".");
            }
            answered += answer == null ? 0 : 1;
        }
        List<ScaleScore> scales = new ArrayList<>(instrument.scales().size());
        for (Scale scale : instrument.scales()) {
            scales.add(score(scale, items, given));
        }
        return new Score(answered, scales, risk(items, given));
    }

    private static ScaleScore score(Scale scale, List<Item> items, List<Integer> given) {
        int answered = 0;
        long sum = 0;
        for (int number : scale.items()) {
            Integer answer = given.get(number - 1);
            if (answer != null) {
                answered++;
                sum += items.get(number - 1).contribution(answer);
            }
        }
        OptionalDouble value = value(scale, sum, answered);
        Optional<Band> band = value.isPresent() ? scale.band(value.getAsDouble()) : Optional.empty();
        return new ScaleScore(scale.code(), answered, value, band);
    }

    private static OptionalDouble value(Scale scale, long sum, int answered) {
        if (scale.items().size() - answered > scale.missing().mayBeMissing()) {
            return OptionalDouble.empty();
        }
        return scale.transformation().of(scale.raw(sum, answered));
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
            } else if (item.isRisk(answer)) {
                return Risk.YES;
            } else if (risk == Risk.NOT_ASKED) {
                risk = Risk.NO;
            }
        }
        return risk;
    }
}
