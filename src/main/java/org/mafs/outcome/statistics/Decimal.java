package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Values taken as the decimals they were written as. Sums and sums of squares are then exact: 0.3 − 0.2 and 0.2 − 0.1
 * are the same change, and no difference of large sums loses digits.
 */
final class Decimal {

    /** 34 digits, twice those of the double a figure ends as. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    private Decimal() {
    }

    static BigDecimal of(double value) {
        return BigDecimal.valueOf(value);
    }

    /** How far a value may stand from the fraction it is meant to be, such as 14.444444444444445 from 130/9. Whole numbers are exact. */
    static double rounding(double value) {
        return value == Math.rint(value) ? 0 : Math.ulp(value);
    }
}
