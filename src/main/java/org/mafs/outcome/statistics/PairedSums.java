package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.List;

/** The exact sums that figures of paired change are made of. There is at least one pair. */
record PairedSums(int n, BigDecimal from, BigDecimal to, BigDecimal squaredChanges, boolean meanFromIsZero,
                  boolean everybodyChangedAlike) {

    static PairedSums of(List<Pair> pairs) {
        BigDecimal from = BigDecimal.ZERO;
        BigDecimal to = BigDecimal.ZERO;
        BigDecimal squaredChanges = BigDecimal.ZERO;
        BigDecimal roundingOfFrom = BigDecimal.ZERO;
        BigDecimal highestLow = null;
        BigDecimal lowestHigh = null;
        for (Pair pair : pairs) {
            BigDecimal change = Decimal.of(pair.to()).subtract(Decimal.of(pair.from()));
            from = from.add(Decimal.of(pair.from()));
            to = to.add(Decimal.of(pair.to()));
            squaredChanges = squaredChanges.add(change.multiply(change));
            roundingOfFrom = roundingOfFrom.add(Decimal.rounding(pair.from()));
            // Each change is known to within the rounding of its two values. If one number fits into all of these
            // ranges, nothing tells the changes apart.
            BigDecimal slack = Decimal.rounding(pair.from()).add(Decimal.rounding(pair.to()));
            highestLow = highestLow == null ? change.subtract(slack) : highestLow.max(change.subtract(slack));
            lowestHigh = lowestHigh == null ? change.add(slack) : lowestHigh.min(change.add(slack));
        }
        return new PairedSums(pairs.size(), from, to, squaredChanges, from.abs().compareTo(roundingOfFrom) <= 0,
                highestLow.compareTo(lowestHigh) <= 0);
    }

    BigDecimal change() {
        return to.subtract(from);
    }

    BigDecimal mean(BigDecimal sum) {
        return sum.divide(BigDecimal.valueOf(n), Decimal.PRECISION);
    }

    /** With divisor n − 1; the sums are exact, so nothing is lost in the subtraction. */
    BigDecimal standardDeviationOfChange() {
        BigDecimal size = BigDecimal.valueOf(n);
        BigDecimal scatter = size.multiply(squaredChanges).subtract(change().multiply(change()));
        return scatter.divide(size.multiply(BigDecimal.valueOf(n - 1)), Decimal.PRECISION).sqrt(Decimal.PRECISION);
    }
}
