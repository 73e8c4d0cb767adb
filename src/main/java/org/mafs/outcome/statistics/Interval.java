package org.mafs.outcome.statistics;

/** A confidence interval, both ends included. */
public record Interval(double low, double high) {

    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("An interval runs from a lower to a higher number, not from "
                    + low + " to " + high + ".");
        }
    }
}
