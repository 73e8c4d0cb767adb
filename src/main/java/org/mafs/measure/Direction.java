package org.mafs.measure;

import java.util.OptionalDouble;

/** Which way a score moves when things go better. */
public enum Direction {
    LOWER_IS_BETTER, HIGHER_IS_BETTER;

    /** A rise or fall seen as improvement: positive is better. */
    double improvement(double from, double to) {
        return this == LOWER_IS_BETTER ? from - to : to - from;
    }

    /** Whether a score lies on the clinical side of a cut-off, the cut-off itself included; false without one. */
    boolean isClinical(double score, OptionalDouble cutOff) {
        return cutOff.isPresent() && improvement(score, cutOff.getAsDouble()) >= 0;
    }
}
