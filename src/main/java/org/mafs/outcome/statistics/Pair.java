package org.mafs.outcome.statistics;

/** One person's value at two times, in the units of the measure. */
public record Pair(double from, double to) {

    public Pair {
        if (!Double.isFinite(from) || !Double.isFinite(to)) {
            throw new IllegalArgumentException("A pair is two numbers, not " + from + " and " + to + ".");
        }
    }
}
