package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Spearman's rank correlation: whether two numbers rise together. Equal values share the mean of their ranks; values count
 * as equal when one number lies within the rounding of them all, as in {@link PairedChange}.
 * <p>
 * Figures that the points do not define are empty, and {@code undefined} says why: everything without a point, with one point
 * or when all have the same x or the same y; the interval of fewer than four; p and interval when the order is exactly the
 * same or the opposite on both, where the approximations would claim a p of 0 for any two people.
 * <p>
 * Sources: Spearman 1904 (American J. Psychology 15); Bonett and Wright 2000 (Psychometrika 65) for the interval: Fisher's z
 * with the standard error √((1 + ρ²/2)/(n − 3)). {@code rho} and {@code p} equal R's
 * {@code cor.test(x, y, method = "spearman", exact = FALSE)}.
 *
 * @param n         points
 * @param rho       Pearson's correlation of the ranks, −1 to 1
 * @param p         two-sided, from ρ√((n − 2)/(1 − ρ²)) as t with n − 2 degrees of freedom
 * @param interval  of rho
 * @param undefined why figures are empty; nothing when all are there
 */
public record Spearman(int n, OptionalDouble rho, OptionalDouble p, Optional<Interval> interval,
                       Set<Undefined> undefined) {

    public Spearman {
        undefined = Undefined.inOrder(undefined);
    }

    /**
     * @param points one for each person with both numbers
     * @param level  confidence level of the interval, such as 0.95
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public static Spearman of(List<Point> points, double level) {
        Level.check(level);
        MidRanks x = MidRanks.of(points.stream().map(point -> Rounded.of(point.x())).toList());
        MidRanks y = MidRanks.of(points.stream().map(point -> Rounded.of(point.y())).toList());
        if (points.size() < 2) {
            return unknown(points.size(), points.isEmpty() ? Undefined.NO_PAIRS : Undefined.FEWER_THAN_TWO_PAIRS);
        }
        return x.allTied() || y.allTied() ? unknown(points.size(), Undefined.ALL_ALIKE) : of(x, y, level);
    }

    private static Spearman unknown(int n, Undefined reason) {
        return new Spearman(n, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Set.of(reason));
    }

    private static Spearman of(MidRanks x, MidRanks y, double level) {
        int n = x.size();
        BigDecimal product = together(x, y);
        BigDecimal most = together(x, x).multiply(together(y, y));
        BigDecimal unexplained = most.subtract(product.multiply(product));
        Figures figures = new Figures();
        if (n < 4) {
            figures.absent(Undefined.TOO_FEW_FOR_INTERVAL);
        }
        if (unexplained.signum() == 0) {
            return new Spearman(n, OptionalDouble.of(product.signum()), figures.absent(Undefined.PERFECT_ORDER),
                    Optional.empty(), figures.undefined());
        }
        BigDecimal rho = product.divide(most.sqrt(Decimal.PRECISION), Decimal.PRECISION);
        double t = product.doubleValue() * Math.sqrt((n - 2) / unexplained.doubleValue());
        return new Spearman(n, OptionalDouble.of(rho.doubleValue()),
                OptionalDouble.of(StudentT.of(n - 2).p(t)),
                n < 4 ? Optional.empty() : Optional.of(interval(rho, n, level)), figures.undefined());
    }

    /** Sum over people of the products of their doubled ranks' distances from the mean rank. */
    private static BigDecimal together(MidRanks one, MidRanks other) {
        long mean = one.size() + 1L;
        return BigDecimal.valueOf(IntStream.range(0, one.size())
                .mapToLong(place -> (one.doubled(place) - mean) * (other.doubled(place) - mean)).sum());
    }

    private static Interval interval(BigDecimal rho, int n, double level) {
        double z = Math.log(BigDecimal.ONE.add(rho).divide(BigDecimal.ONE.subtract(rho), Decimal.PRECISION).doubleValue()) / 2;
        double margin = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2)
                * Math.sqrt((1 + rho.doubleValue() * rho.doubleValue() / 2) / (n - 3));
        return new Interval(Math.tanh(z - margin), Math.tanh(z + margin));
    }
}
