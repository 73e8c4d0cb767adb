package org.mafs.measure;

/** Which way a score moves when things go better. */
public enum Direction {
    LOWER_IS_BETTER, HIGHER_IS_BETTER;

    /** A rise or fall seen as improvement: positive is better. */
    double improvement(double from, double to) {
        return this == LOWER_IS_BETTER ? from - to : to - from;
    }
}
