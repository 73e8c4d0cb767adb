package org.mafs.measure;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One question of an instrument.
 *
 * @param number   its place on the form, counted from 1
 * @param topic    a short label in our own words, or the question itself where the instrument is our own; never the
 *                 official wording of a published one
 * @param min      the lowest answer on the form
 * @param max      the highest answer on the form
 * @param reversed whether the answer is turned round before it is added ({@code min + max − answer})
 * @param riskFrom the answer, as ticked, from which a person must be spoken with; empty when the item asks nothing of that kind
 * @param labels   what single answers are called, in our own words; often only the two ends
 */
public record Item(int number, String topic, int min, int max, boolean reversed, OptionalInt riskFrom,
        SortedMap<Integer, String> labels) {

    private static final int LOWEST = -99;
    private static final int HIGHEST = 999;

    public Item {
        if (number < 1) {
            throw new IllegalArgumentException("Items are numbered from 1, not " + number + ".");
        }
        if (topic == null || topic.isBlank()) {
            throw new IllegalArgumentException("Item " + number + " needs a topic.");
        }
        if (min >= max) {
            throw new IllegalArgumentException("Item " + number + " needs at least two possible answers, not "
                    + min + " to " + max + ".");
        }
        if (min < LOWEST || max > HIGHEST) {
            throw new IllegalArgumentException("Item " + number + " takes answers from " + LOWEST + " to " + HIGHEST
                    + ", not " + min + " to " + max + ".");
        }
        riskFrom = riskFrom == null ? OptionalInt.empty() : riskFrom;
        if (riskFrom.isPresent() && (riskFrom.getAsInt() < min || riskFrom.getAsInt() > max)) {
            throw new IllegalArgumentException("Item " + number + " takes " + min + " to " + max
                    + ", so " + riskFrom.getAsInt() + " can never be answered.");
        }
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels == null ? Map.of() : labels));
        for (int labelled : labels.keySet()) {
            if (labelled < min || labelled > max) {
                throw new IllegalArgumentException("Item " + number + " takes " + min + " to " + max
                        + ", so " + labelled + " needs no label.");
            }
        }
    }

    /** An item whose higher answers add more. */
    public static Item of(int number, String topic, int min, int max) {
        return new Item(number, topic, min, max, false, OptionalInt.empty(), null);
    }

    /** The same item, turned round before it is added. */
    public Item turnedRound() {
        return new Item(number, topic, min, max, true, riskFrom, labels);
    }

    /** The same item, calling for a conversation from this answer on. */
    public Item riskFrom(int answer) {
        return new Item(number, topic, min, max, reversed, OptionalInt.of(answer), labels);
    }

    public boolean asksAboutRisk() {
        return riskFrom.isPresent();
    }

    /** Whether this answer calls for a conversation. */
    public boolean isRisk(int answer) {
        return riskFrom.isPresent() && answer >= riskFrom.getAsInt();
    }

    public boolean accepts(int answer) {
        return answer >= min && answer <= max;
    }

    public Optional<String> label(int answer) {
        return Optional.ofNullable(labels.get(answer));
    }

    /** What an answer adds to the score. */
    int contribution(int answer) {
        return reversed ? min + max - answer : answer;
    }
}
