package org.mafs.outcome.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Friedman's rank test over three times, of the people who have all three values, corrected for ties. It is empty when
 * fewer than two have all three, since one person's order is no pattern, or nobody's values differ; {@code undefined} says which.
 * <p>
 * A person's values are tied when one number lies within the rounding of them all, as in {@link PairedChange}.
 * <p>
 * Source: Friedman 1937 (J. American Statistical Association 32), with the correction as in Hollander and Wolfe 1999,
 * Nonparametric Statistical Methods, §7.1. Equal to R's {@code friedman.test} on the complete rows, save that R tests one row too.
 *
 * @param n          people with all three values
 * @param incomplete people who lack one or more and are left out
 * @param chi2       Friedman's statistic, 0 to 2n
 * @param df         degrees of freedom, 2
 * @param p          from the upper tail of chi-squared; right also when tiny
 * @param undefined  why figures are empty; nothing when all are there
 */
public record Friedman(int n, int incomplete, OptionalDouble chi2, OptionalInt df, OptionalDouble p,
                       Set<Undefined> undefined) {

    private static final int TIMES = 3;

    public Friedman {
        undefined = Undefined.inOrder(undefined);
    }

    public static Friedman of(List<ThreeTimes> people) {
        List<MidRanks> ranks = people.stream().filter(ThreeTimes::complete)
                .map(person -> MidRanks.of(Rounded.allOf(person.values()))).toList();
        int n = ranks.size();
        int incomplete = people.size() - n;
        if (n < 2 || ranks.stream().allMatch(MidRanks::allTied)) {
            return new Friedman(n, incomplete, OptionalDouble.empty(), OptionalInt.empty(), OptionalDouble.empty(),
                    Set.of(whyEmpty(n)));
        }
        // With doubled ranks, each time would have a sum of 4n if time made no difference.
        double scatter = IntStream.range(0, TIMES)
                .mapToDouble(time -> ranks.stream().mapToLong(row -> row.doubled(time)).sum() - 4.0 * n)
                .map(distance -> distance * distance).sum();
        double chi2 = 6 * scatter / (24.0 * n - ranks.stream().mapToLong(MidRanks::ties).sum());
        int df = TIMES - 1;
        return new Friedman(n, incomplete, OptionalDouble.of(chi2), OptionalInt.of(df),
                OptionalDouble.of(ChiSquaredDistribution.of(df).survivalProbability(chi2)), Set.of());
    }

    private static Undefined whyEmpty(int n) {
        return switch (n) {
            case 0 -> Undefined.NO_VALUES;
            case 1 -> Undefined.FEWER_THAN_TWO_VALUES;
            default -> Undefined.NOBODY_CHANGED;
        };
    }
}
