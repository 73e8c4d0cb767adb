package org.mafs.outcome.statistics;

import java.math.BigDecimal;

/**
 * A number known to within its rounding.
 *
 * @param value the decimal it was written as
 * @param slack how far it may stand from the fraction it is meant to be; 0 or more
 */
record Rounded(BigDecimal value, BigDecimal slack) {

    static Rounded of(double value) {
        return new Rounded(Decimal.of(value), Decimal.rounding(value));
    }

    /** Later minus earlier, known to within the rounding of the two. */
    static Rounded change(Pair pair) {
        return new Rounded(Decimal.of(pair.to()).subtract(Decimal.of(pair.from())),
                Decimal.rounding(pair.from()).add(Decimal.rounding(pair.to())));
    }

    Rounded size() {
        return new Rounded(value.abs(), slack);
    }

    boolean isZero() {
        return value.abs().compareTo(slack) <= 0;
    }

    BigDecimal low() {
        return value.subtract(slack);
    }

    BigDecimal high() {
        return value.add(slack);
    }
}
