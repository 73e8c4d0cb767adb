package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * The exact sums that a mean and a standard deviation are made of. There is at least one number.
 *
 * @param rounding the rounding of all the numbers together
 * @param alike    whether nothing tells the numbers apart
 * @param range    between which they lie
 */
record Moments(int n, BigDecimal sum, BigDecimal squares, double rounding, boolean alike, Range range) {

    /** @param slack the largest of any of the numbers */
    record Range(BigDecimal low, BigDecimal high, double slack) {

        static Range of(Rounded number) {
            return new Range(number.value(), number.value(), number.slack());
        }

        Range and(Range other) {
            return new Range(low.min(other.low), high.max(other.high), Math.max(slack, other.slack));
        }

        /** So far that no number lies within the rounding of both ends, nor near it. */
        boolean isWide() {
            return high.subtract(low).doubleValue() > 4 * slack;
        }
    }

    static Moments of(List<Rounded> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        double rounding = 0;
        Sameness sameness = new Sameness(numbers.getFirst());
        boolean alike = true;
        Range range = Range.of(numbers.getFirst());
        for (Rounded number : numbers) {
            sum = sum.add(number.value());
            squares = squares.add(number.value().multiply(number.value()));
            rounding += number.slack();
            alike = alike && sameness.admits(number);
            range = range.and(Range.of(number));
        }
        return new Moments(numbers.size(), sum, squares, rounding, alike, range);
    }

    /**
     * Of these numbers and others together.
     *
     * @return whose {@code alike} is only whether they may be: where it is true the numbers themselves must tell
     */
    Moments and(Moments other) {
        Range wider = range.and(other.range);
        return new Moments(n + other.n, sum.add(other.sum), squares.add(other.squares), rounding + other.rounding,
                !wider.isWide(), wider);
    }

    /** 0 when it is no further from it than the rounding of the numbers. */
    BigDecimal mean() {
        return meanIsZero() ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(n), Decimal.PRECISION);
    }

    /** This mean less the other; 0 when it is no further from it than the rounding of the numbers. */
    BigDecimal meanLess(Moments other) {
        BigDecimal difference = sum.divide(BigDecimal.valueOf(n), Decimal.PRECISION)
                .subtract(other.sum.divide(BigDecimal.valueOf(other.n), Decimal.PRECISION));
        return new Rounded(difference, rounding / n + other.rounding / other.n).isZero() ? BigDecimal.ZERO : difference;
    }

    boolean meanIsZero() {
        return new Rounded(sum, rounding).isZero();
    }

    /** With divisor n − 1, so of two numbers at least; 0 when they are alike. The subtraction is of exact sums: nothing is lost. */
    BigDecimal variance() {
        if (alike) {
            return BigDecimal.ZERO;
        }
        BigDecimal size = BigDecimal.valueOf(n);
        BigDecimal scatter = size.multiply(squares).subtract(sum.multiply(sum));
        return scatter.divide(size.multiply(BigDecimal.valueOf(n - 1)), Decimal.PRECISION);
    }

    BigDecimal squaredStandardError() {
        return variance().divide(BigDecimal.valueOf(n), Decimal.PRECISION);
    }

    BigDecimal standardDeviation() {
        return variance().sqrt(Decimal.PRECISION);
    }
}
