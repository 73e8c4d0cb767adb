package org.mafs.outcome.statistics;

import java.math.BigDecimal;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's distribution, as tests and intervals of means use it. */
record StudentT(TDistribution distribution) {

    static StudentT of(double df) {
        return new StudentT(TDistribution.of(df));
    }

    /** Two-sided, from the tail itself and so right also when tiny. */
    double p(double t) {
        return 2 * distribution.survivalProbability(Math.abs(t));
    }

    /** How far an interval of this level reaches to either side. */
    BigDecimal margin(BigDecimal standardError, double level) {
        return Decimal.of(distribution.inverseSurvivalProbability((1 - level) / 2)).multiply(standardError);
    }
}
