package org.mafs.outcome.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * k people out of n. A share is never shown without both numbers.
 *
 * @param k how many it is true of
 * @param n how many were asked and answered
 */
public record Proportion(int k, int n) {

    public Proportion {
        if (k < 0 || n < 0) {
            throw new IllegalArgumentException("A proportion counts people, so " + k + " of " + n + " cannot be.");
        }
        if (k > n) {
            throw new IllegalArgumentException("A proportion cannot be more than everybody: " + k + " of " + n + ".");
        }
    }

    /** The share, 0 to 1; empty when nobody was asked. */
    public OptionalDouble value() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) k / n);
    }

    /**
     * Wilson's score interval without continuity correction (Wilson 1927, J. American Statistical Association 22), equal to
     * R's {@code prop.test(k, n, correct = FALSE)}. It stays inside 0 to 1 and is right also for few people and for
     * nobody or everybody. Empty when nobody was asked.
     *
     * @param level confidence level, such as 0.95
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public Optional<Interval> wilson(double level) {
        Level.check(level);
        if (n == 0) {
            return Optional.empty();
        }
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(n, k, level);
        // Nobody and everybody end exactly at 0 and 1; in floating point they may miss it by a hair.
        double low = k == 0 ? 0 : interval.getLowerBound();
        double high = k == n ? 1 : interval.getUpperBound();
        return Optional.of(new Interval(low, high));
    }
}
