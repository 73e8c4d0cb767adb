package org.mafs.outcome.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.apache.commons.numbers.combinatorics.BinomialCoefficient;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Mann and Whitney's test of two groups of different people. Equal values share the mean of their ranks; values count as
 * equal when one number lies within the rounding of them all, as in {@link PairedChange}.
 * <p>
 * Nothing is known when a group is empty, no p when everybody has the same value; {@code pExact} is empty for more than
 * {@value #MOST_FOR_EXACT} people; {@code undefined} says so.
 * <p>
 * Sources: Mann and Whitney 1947 (Annals of Mathematical Statistics 18); Kerby 2014 (Comprehensive Psychology 3:11.IT.3.1)
 * for the effect size. {@code u} and {@code pNormal} equal R's {@code wilcox.test(first, second, exact = FALSE,
 * correct = TRUE)}; {@code pExact} equals {@code exact = TRUE} without ties, and with them {@code coin::wilcox_test} with
 * {@code distribution = "exact"}.
 *
 * @param nFirst       people in the first group
 * @param nSecond      people in the second group
 * @param u            in how many of the pairs of one from each group the first has the higher value, equal ones counted half
 * @param pExact       two-sided p over all ways in which the people could have been divided into groups of these sizes, given
 *                     their ranks, counting those with a sum of ranks at least as far from its mean
 * @param pNormal      two-sided p of the normal approximation, corrected for ties and for continuity by a half towards the
 *                     mean; 1 when u is its mean; right also when tiny
 * @param rankBiserial share of pairs in which the first is higher less the share in which the second is, −1 to 1
 * @param undefined    why figures are empty; nothing when all are there
 */
public record MannWhitney(int nFirst, int nSecond, OptionalDouble u, OptionalDouble pExact, OptionalDouble pNormal,
                          OptionalDouble rankBiserial, Set<Undefined> undefined) {

    /** The most people, both groups together, for whom every way of dividing them is counted. */
    public static final int MOST_FOR_EXACT = 50;

    public MannWhitney {
        undefined = Undefined.inOrder(undefined);
    }

    /** @throws IllegalArgumentException when a value is not a finite number */
    public static MannWhitney of(double[] first, double[] second) {
        OptionalDouble none = OptionalDouble.empty();
        if (first.length == 0 || second.length == 0) {
            return new MannWhitney(first.length, second.length, none, none, none, none, Set.of(Undefined.NO_VALUES));
        }
        List<Rounded> everybody = new ArrayList<>(Rounded.allOf(first));
        everybody.addAll(Rounded.allOf(second));
        MidRanks ranks = MidRanks.of(everybody);
        long sum = 0;
        for (int place = 0; place < first.length; place++) {
            sum += ranks.doubled(place);
        }
        // Twice U, and twice its distance from the mean.
        long u = sum - first.length * (first.length + 1L);
        long distance = u - (long) first.length * second.length;
        Figures figures = new Figures();
        OptionalDouble pExact;
        OptionalDouble pNormal;
        if (ranks.allTied()) {
            pExact = figures.absent(Undefined.ALL_ALIKE);
            pNormal = none;
        } else {
            pExact = everybody.size() > MOST_FOR_EXACT ? figures.absent(Undefined.TOO_MANY_FOR_EXACT)
                    : OptionalDouble.of(exact(ranks, Math.min(first.length, second.length), Math.abs(distance)));
            pNormal = OptionalDouble.of(normal(ranks, first.length, second.length, Math.abs(distance)));
        }
        return new MannWhitney(first.length, second.length, OptionalDouble.of(u / 2.0), pExact, pNormal,
                OptionalDouble.of((double) distance / first.length / second.length), figures.undefined());
    }

    private static double exact(MidRanks ranks, int size, long distance) {
        int all = ranks.size() * (ranks.size() + 1);
        // ways[people][sum]: how many groups of so many people, of those so far, have this sum of doubled ranks.
        long[][] ways = new long[size + 1][all + 1];
        ways[0][0] = 1;
        for (long rank : ranks.allDoubled()) {
            for (int people = size; people > 0; people--) {
                for (int sum = all; sum >= rank; sum--) {
                    ways[people][sum] += ways[people - 1][sum - (int) rank];
                }
            }
        }
        long mean = size * (ranks.size() + 1L);
        long asFar = 0;
        for (int sum = 0; sum <= all; sum++) {
            if (Math.abs(sum - mean) >= distance) {
                asFar += ways[size][sum];
            }
        }
        return (double) asFar / BinomialCoefficient.value(ranks.size(), size);
    }

    private static double normal(MidRanks ranks, int nFirst, int nSecond, long distance) {
        double n = ranks.size();
        double variance = (double) nFirst * nSecond / 12 * (n + 1 - ranks.ties() / (n * (n - 1)));
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.max(0, distance - 1) / 2.0 / Math.sqrt(variance));
    }
}
