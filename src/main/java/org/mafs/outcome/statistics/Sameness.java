package org.mafs.outcome.statistics;

import java.math.BigDecimal;

/**
 * Numbers that nothing tells apart: one number lies within the rounding of them all. So 0.3 − 0.2 is the same as
 * 0.2 − 0.1, and a difference of ninths the same as any other that is meant to be equal.
 */
final class Sameness {

    private final BigDecimal first;
    /** Where the one number may lie, seen from the first. */
    private double low;
    private double high;

    Sameness(Rounded first) {
        this.first = first.value();
        low = -first.slack();
        high = first.slack();
    }

    /** Takes the number in if it is the same as all before it; otherwise leaves everything as it was. */
    boolean admits(Rounded number) {
        double distance = number.value().subtract(first).doubleValue();
        double highestLow = Math.max(low, distance - number.slack());
        double lowestHigh = Math.min(high, distance + number.slack());
        if (highestLow > lowestHigh) {
            return false;
        }
        low = highestLow;
        high = lowestHigh;
        return true;
    }
}
