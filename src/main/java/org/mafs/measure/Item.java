package org.mafs.measure;

import java.util.OptionalInt;

/**
 * One question of an instrument, as structure only.
 *
 * @param number   its place on the form, counted from 1
 * @param topic    message key of a topic label in our own words, never the official wording
 * @param min      the lowest answer on the form
 * @param max      the highest answer on the form
 * @param reversed whether the answer is turned round before it is added ({@code min + max − answer})
 * @param riskFrom the answer, as ticked, from which a person must be spoken with; empty when the item asks nothing of that kind
 */
public record Item(int number, String topic, int min, int max, boolean reversed, OptionalInt riskFrom) {

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
        if (riskFrom.isPresent() && (riskFrom.getAsInt() < min || riskFrom.getAsInt() > max)) {
            throw new IllegalArgumentException("Item " + number + " takes " + min + " to " + max
                    + ", so " + riskFrom.getAsInt() + " can never be answered.");
        }
    }

    /** An item whose higher answers add more. */
    public static Item of(int number, String topic, int min, int max) {
        return new Item(number, topic, min, max, false, OptionalInt.empty());
    }

    /** The same item, turned round before it is added. */
    public Item turnedRound() {
        return new Item(number, topic, min, max, true, riskFrom);
    }

    /** The same item, calling for a conversation from this answer on. */
    public Item riskFrom(int answer) {
        return new Item(number, topic, min, max, reversed, OptionalInt.of(answer));
    }

    public boolean asksAboutRisk() {
        return riskFrom.isPresent();
    }

    public boolean accepts(int answer) {
        return answer >= min && answer <= max;
    }

    /** What an answer adds to the score. */
    int contribution(int answer) {
        return reversed ? min + max - answer : answer;
    }
}
