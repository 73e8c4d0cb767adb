package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * A number known to within its rounding.
 *
 * @param value the decimal it was written as
 * @param slack how far it may stand from the fraction it is meant to be; 0 or more
 */
record Rounded(BigDecimal value, double slack) {

    static Rounded of(double value) {
        return new Rounded(Decimal.of(value), Decimal.rounding(value));
    }

    /** @throws IllegalArgumentException when one is not a finite number */
    static List<Rounded> allOf(double[] values) {
        return Arrays.stream(values).mapToObj(value -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A value is a number, not " + value + ".");
            }
            return of(value);
        }).toList();
    }

    /** Later minus earlier, known to within the rounding of the two. */
    static Rounded change(Pair pair) {
        return new Rounded(Decimal.of(pair.to()).subtract(Decimal.of(pair.from())),
                Decimal.rounding(pair.from()) + Decimal.rounding(pair.to()));
    }

    Rounded size() {
        return new Rounded(value.abs(), slack);
    }

    boolean isZero() {
        return Math.abs(value.doubleValue()) <= slack;
    }
}
