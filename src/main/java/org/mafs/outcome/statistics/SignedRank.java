package org.mafs.outcome.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Wilcoxon's signed-rank test of the changes between two times, later minus earlier. Changes of zero are left out, equal
 * sizes of change share the mean of their ranks.
 * <p>
 * Changes count as equal, or as zero, when one number lies within the rounding of them all, as in {@link PairedChange}.
 * Nothing but the counts is known when there is no pair, and when nobody changed also that the sum is 0; {@code pExact} is empty for more than
 * {@value #MOST_FOR_EXACT} changes; {@code undefined} says so.
 * <p>
 * Sources: Wilcoxon 1945 (Biometrics Bulletin 1); Pratt and Gibbons 1981, Concepts of Nonparametric Theory, for zeros left
 * out and ties; Kerby 2014 (Comprehensive Psychology 3:11.IT.3.1) for the effect size. {@code wPlus} and {@code pNormal} equal
 * R's {@code wilcox.test(to, from, paired = TRUE, exact = FALSE, correct = TRUE)}; {@code pExact} equals
 * {@code exact = TRUE} without ties and zeros, and with them {@code exactRankTests::wilcox.exact} and
 * {@code coin::wilcoxsign_test} with {@code zero.method = "Wilcoxon"} and {@code distribution = "exact"}.
 *
 * @param n            number of pairs
 * @param zeros        how many of them changed by nothing and are left out
 * @param wPlus        sum of the ranks of the changes upwards; a whole number of halves; 0 when nobody changed
 * @param pExact       two-sided p over all 2^m ways in which the m changes that are not zero could have had their signs,
 *                     given their ranks, counting those at least as far from the middle; 1 when the sum lies in the middle
 * @param pNormal      two-sided p of the normal approximation, corrected for ties and for continuity by half a rank towards
 *                     the middle; 1 when the sum lies in the middle; right also when tiny
 * @param rankBiserial (ranks upwards − ranks downwards) / all ranks, −1 to 1
 * @param undefined    why figures are empty; nothing when all are there
 */
public record SignedRank(int n, int zeros, OptionalDouble wPlus, OptionalDouble pExact, OptionalDouble pNormal,
                         OptionalDouble rankBiserial, Set<Undefined> undefined) {

    /** The most changes for which every way of signs is counted. */
    public static final int MOST_FOR_EXACT = 50;

    public SignedRank {
        undefined = Undefined.inOrder(undefined);
    }

    /** @param pairs one for each person with both values */
    public static SignedRank of(List<Pair> pairs) {
        List<Rounded> changes = pairs.stream().map(Rounded::change).filter(change -> !change.isZero()).toList();
        int zeros = pairs.size() - changes.size();
        if (changes.isEmpty()) {
            OptionalDouble none = OptionalDouble.empty();
            return new SignedRank(pairs.size(), zeros, pairs.isEmpty() ? none : OptionalDouble.of(0), none, none, none,
                    Set.of(pairs.isEmpty() ? Undefined.NO_PAIRS : Undefined.NOBODY_CHANGED));
        }
        MidRanks ranks = MidRanks.of(changes.stream().map(Rounded::size).toList());
        long upwards = 0;
        for (int place = 0; place < changes.size(); place++) {
            if (changes.get(place).value().signum() > 0) {
                upwards += ranks.doubled(place);
            }
        }
        Figures figures = new Figures();
        long all = (long) changes.size() * (changes.size() + 1);
        return new SignedRank(pairs.size(), zeros, OptionalDouble.of(upwards / 2.0),
                changes.size() > MOST_FOR_EXACT ? figures.absent(Undefined.TOO_MANY_FOR_EXACT)
                                                : OptionalDouble.of(exact(ranks, upwards)),
                OptionalDouble.of(normal(ranks, upwards)), OptionalDouble.of((2.0 * upwards - all) / all),
                figures.undefined());
    }

    /** How many changes were ranked. */
    public int ranked() {
        return n - zeros;
    }

    private static double exact(MidRanks ranks, long upwards) {
        int all = ranks.size() * (ranks.size() + 1);
        // ways[sum]: in how many ways the changes so far, each up or down, give this sum of doubled ranks upwards.
        long[] ways = new long[all + 1];
        ways[0] = 1;
        for (long rank : ranks.allDoubled()) {
            for (int sum = all; sum >= rank; sum--) {
                ways[sum] += ways[sum - (int) rank];
            }
        }
        long distance = Math.abs(2 * upwards - all);
        long asFar = 0;
        for (int sum = 0; sum <= all; sum++) {
            if (Math.abs(2L * sum - all) >= distance) {
                asFar += ways[sum];
            }
        }
        return Math.scalb((double) asFar, -ranks.size());
    }

    private static double normal(MidRanks ranks, long upwards) {
        double n = ranks.size();
        // The distance from the middle is doubled, as the ranks are, and so is the half rank of the correction.
        double distance = Math.max(0, Math.abs(upwards - n * (n + 1) / 2) - 1) / 2;
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.ties() / 48.0;
        return 2 * NormalDistribution.of(0, 1).survivalProbability(distance / Math.sqrt(variance));
    }
}
