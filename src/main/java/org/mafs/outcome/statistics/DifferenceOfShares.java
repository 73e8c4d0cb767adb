package org.mafs.outcome.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The difference between the shares of two groups of different people, with an interval that is right also for few people
 * and for nobody or everybody. Empty, with the reason, when a group is empty.
 * <p>
 * Source: Newcombe 1998 (Statistics in Medicine 17: 873–890), method 10, made of the two Wilson intervals without continuity
 * correction, which are those of R’s {@code prop.test(k, n, correct = FALSE)}; base R has no such interval of the difference.
 *
 * @param first      the first group
 * @param second     the second group
 * @param difference share of the first less share of the second, −1 to 1
 * @param interval   of the difference, inside −1 to 1
 * @param undefined  why figures are empty; nothing when all are there
 */
public record DifferenceOfShares(Proportion first, Proportion second, OptionalDouble difference,
                                 Optional<Interval> interval, Set<Undefined> undefined) {

    public DifferenceOfShares {
        undefined = Undefined.inOrder(undefined);
    }

    /**
     * @param level confidence level of the interval, such as 0.95
     * @throws IllegalArgumentException when the level is not between 0 and 1
     */
    public static DifferenceOfShares of(Proportion first, Proportion second, double level) {
        Optional<Interval> ofFirst = first.wilson(level);
        Optional<Interval> ofSecond = second.wilson(level);
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            return new DifferenceOfShares(first, second, OptionalDouble.empty(), Optional.empty(),
                    Set.of(Undefined.NO_VALUES));
        }
        double one = first.value().orElseThrow();
        double other = second.value().orElseThrow();
        double difference = one - other;
        double below = Math.hypot(one - ofFirst.get().low(), ofSecond.get().high() - other);
        double above = Math.hypot(ofFirst.get().high() - one, other - ofSecond.get().low());
        return new DifferenceOfShares(first, second, OptionalDouble.of(difference),
                Optional.of(new Interval(difference - below, difference + above)), Set.of());
    }
}
