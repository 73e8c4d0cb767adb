package org.mafs.outcome.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * One question with yes or no for an answer, asked of the same people at two times: the cells of McNemar's table.
 * <p>
 * Who answered alike both times says nothing about change, so the test looks at b and c alone; the shares and their
 * difference are of all n. With nobody in the table every figure is absent, and {@link #undefined()} says so.
 *
 * @param a yes at the earlier time and yes at the later
 * @param b yes at the earlier time, no at the later
 * @param c no at the earlier time, yes at the later
 * @param d no at the earlier time and no at the later
 */
public record PairedShares(int a, int b, int c, int d) {

    public PairedShares {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException("The cells count people, so " + a + ", " + b + ", " + c + " and " + d
                    + " cannot be.");
        }
        if ((long) a + b + c + d > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("There are not so many people: " + ((long) a + b + c + d) + ".");
        }
    }

    /** People with an answer at both times. */
    public int n() {
        return a + b + c + d;
    }

    /** Who said yes at the earlier time, of all n. */
    public Proportion from() {
        return new Proportion(a + b, n());
    }

    /** Who said yes at the later time, of all n. */
    public Proportion to() {
        return new Proportion(a + c, n());
    }

    /**
     * Two-sided p of McNemar's exact conditional test: how likely b and c, or two numbers further apart, would be if
     * everybody who changed had tossed a coin for the direction. 1 when as many changed one way as the other, and so
     * also when nobody changed. Equal to R's {@code binom.test(b, b + c)$p.value}; 0 only when smaller than any double.
     */
    public OptionalDouble pExact() {
        if (n() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(b == c ? 1 : 2 * direction().cumulativeProbability(Math.min(b, c)));
    }

    /**
     * Two-sided mid-p of the same test (Fagerland, Lydersen, Laake 2013, BMC Medical Research Methodology 13:91): of the
     * outcomes exactly as far apart as b and c only half the probability counts. That is {@code binom.test(b, b + c)$p.value
     * - dbinom(b, b + c, 0.5)} in R, and where b equals c, as the authors define, {@code 1 - dbinom(b, b + c, 0.5) / 2}.
     * <p>
     * When nobody changed it is 1. The definition would give ½ there, from a test that had nothing to test: no data must
     * not look like some evidence, and mid-p agrees with the exact p.
     */
    public OptionalDouble pMidP() {
        if (n() == 0) {
            return OptionalDouble.empty();
        }
        if (b + c == 0) {
            return OptionalDouble.of(1);
        }
        double observed = direction().probability(b);
        return OptionalDouble.of(b == c
                ? 1 - observed / 2
                : 2 * direction().cumulativeProbability(Math.min(b, c) - 1) + observed);
    }

    /** The later share less the earlier, −1 to 1: (c − b) / n. */
    public OptionalDouble difference() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (c - b) / n());
    }

    /**
     * Newcombe's interval of the difference (Newcombe 1998, Statistics in Medicine 17:2635, method 10): the distances from
     * each share to the ends of its own Wilson interval are squared, added less what the two shares have in common
     * (their correlation φ, corrected for continuity when it is positive), and the root is taken. It holds the difference,
     * stays inside −1 to 1 and has a width also when nobody changed.
     *
     * @param level confidence level, such as 0.95
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public Optional<Interval> newcombe(double level) {
        Level.check(level);
        if (n() == 0) {
            return Optional.empty();
        }
        double from = from().value().orElseThrow();
        double to = to().value().orElseThrow();
        Interval wilsonFrom = from().wilson(level).orElseThrow();
        Interval wilsonTo = to().wilson(level).orElseThrow();
        double difference = difference().orElseThrow();
        double low = difference - together(to - wilsonTo.low(), wilsonFrom.high() - from);
        double high = difference + together(wilsonTo.high() - to, from - wilsonFrom.low());
        // Everybody one way ends exactly at the edge; in floating point it may miss it by a hair.
        return Optional.of(new Interval(Math.max(low, -1), Math.min(high, 1)));
    }

    /** Why figures are absent; nothing when all are there. */
    public Set<Undefined> undefined() {
        return n() == 0 ? Set.of(Undefined.NO_PAIRS) : Set.of();
    }

    /** Of those who changed, how many went from yes to no if either way were as likely. */
    private BinomialDistribution direction() {
        return BinomialDistribution.of(b + c, 0.5);
    }

    /** √(x² − 2φxy + y²), written so that nothing is lost when φ is near 1 and x near y. */
    private double together(double x, double y) {
        return Math.sqrt((x - y) * (x - y) + 2 * (1 - phi()) * x * y);
    }

    private double phi() {
        // Both products stay below 2⁶², so their difference is exact.
        double apart = (long) a * d - (long) b * c;
        double margins = Math.sqrt(a + b) * Math.sqrt(c + d) * Math.sqrt(a + c) * Math.sqrt(b + d);
        if (margins == 0) {
            return 0;
        }
        return (apart > 0 ? Math.max(apart - n() / 2.0, 0) : apart) / margins;
    }
}
