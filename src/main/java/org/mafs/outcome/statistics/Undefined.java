package org.mafs.outcome.statistics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    TOO_LARGE,

    /** Everybody has the same value before, and everybody the same after: no spread to measure the change by. */
    NO_SPREAD,

    /** Nobody changed: no change to rank. */
    NOBODY_CHANGED,

    /** More people than the exact p is worked out for; the approximation stands instead. */
    TOO_MANY_FOR_EXACT,

    /** Nobody, or nobody in one of the groups, has a value: nothing to compare. */
    NO_VALUES,

    /** One value, or one in one of the groups: a mean, but no spread, interval or test. */
    FEWER_THAN_TWO_VALUES,

    /** Everybody, or everybody in the same group, has the same value: no interval, test or correlation. */
    ALL_ALIKE,

    /** Fewer than four people: no interval of a correlation. */
    TOO_FEW_FOR_INTERVAL,

    /** Everybody stands in exactly the same, or the opposite, order on both: no approximate p, no interval. */
    PERFECT_ORDER;

    static Set<Undefined> inOrder(Set<Undefined> reasons) {
        Set<Undefined> inOrder = EnumSet.noneOf(Undefined.class);
        inOrder.addAll(reasons);
        return Collections.unmodifiableSet(inOrder);
    }
}
