package org.mafs.outcome.statistics;

import java.util.OptionalDouble;
import java.util.Set;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of two shares of different people. It is empty, with the reason, when a group is empty.
 * <p>
 * Two-sided by the rule of R's {@code fisher.test}, to which it is equal: the sum over all tables with these margins that are
 * no more likely than the one seen, where likelihoods that differ by less than one part in ten million count as equal.
 * <p>
 * Source: Fisher 1934, Statistical Methods for Research Workers, 5th ed., §21.02.
 *
 * @param p         two-sided, above 0 to 1; 1 when nobody, or everybody, is counted in both groups
 * @param undefined why it is empty; nothing when it is there
 */
public record FisherExact(OptionalDouble p, Set<Undefined> undefined) {

    private static final double AS_LIKELY = 1 + 1e-7;

    public FisherExact {
        undefined = Undefined.inOrder(undefined);
    }

    public static FisherExact of(Proportion first, Proportion second) {
        if (first.n() == 0 || second.n() == 0) {
            return new FisherExact(OptionalDouble.empty(), Set.of(Undefined.NO_VALUES));
        }
        HypergeometricDistribution tables = HypergeometricDistribution.of(first.n() + second.n(),
                first.k() + second.k(), first.n());
        double seen = tables.probability(first.k()) * AS_LIKELY;
        double p = 0;
        for (int k = tables.getSupportLowerBound(); k <= tables.getSupportUpperBound(); k++) {
            double probability = tables.probability(k);
            if (probability <= seen) {
                p += probability;
            }
        }
        return new FisherExact(OptionalDouble.of(Math.min(1, p)), Set.of());
    }
}
