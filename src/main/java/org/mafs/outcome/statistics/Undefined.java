package org.mafs.outcome.statistics;

/** Why a figure is absent. */
public enum Undefined {

    /** Nobody has both values: nothing is known. */
    NO_PAIRS,

    /** One pair: means, but no spread, interval, test or effect size. */
    FEWER_THAN_TWO_PAIRS,

    /** Everybody changed by the same amount: no interval, test or effect size. */
    NO_VARIANCE,

    /** Two pairs leave one degree of freedom, for which Hedges' correction does not exist. */
    NO_CORRECTION_FOR_TWO_PAIRS,

    /** The mean before is zero: no percentage of it. */
    MEAN_BEFORE_ZERO,

    /** A figure is larger than can be written as a double. */
    TOO_LARGE
}
