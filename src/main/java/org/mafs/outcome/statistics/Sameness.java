package org.mafs.outcome.statistics;

import java.math.BigDecimal;

/**
 * Numbers that nothing tells apart: one number lies within the rounding of them all. So 0.3 − 0.2 is the same as
 * 0.2 − 0.1, and a difference of ninths the same as any other that is meant to be equal.
 */
final class Sameness {

    private BigDecimal low;
    private BigDecimal high;

    Sameness(Rounded first) {
        low = first.low();
        high = first.high();
    }

    /** Takes the number in if it is the same as all before it; otherwise leaves everything as it was. */
    boolean admits(Rounded number) {
        BigDecimal highestLow = low.max(number.low());
        BigDecimal lowestHigh = high.min(number.high());
        if (highestLow.compareTo(lowestHigh) > 0) {
            return false;
        }
        low = highestLow;
        high = lowestHigh;
        return true;
    }
}
