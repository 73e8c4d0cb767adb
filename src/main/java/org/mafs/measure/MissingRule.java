package org.mafs.measure;

/**
 * How many items may be left out before there is no score. Up to that number, each missing item counts as the person's
 * own mean over the items they did answer; beyond it the answers are kept and not scored.
 */
public record MissingRule(int mayBeMissing) {

    public MissingRule {
        if (mayBeMissing < 0) {
            throw new IllegalArgumentException("The number of items that may be missing cannot be below zero.");
        }
    }

    public static MissingRule allNeeded() {
        return new MissingRule(0);
    }

    public static MissingRule mayMiss(int items) {
        return new MissingRule(items);
    }
}
