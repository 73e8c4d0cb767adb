package org.mafs.outcome;

import org.mafs.outcome.statistics.Proportion;

/**
 * Days of use of each person's own main substance in the last 28, end against baseline. Everyone who agreed to research
 * and started is in exactly one of: {@code fewer.n()} (fewer, as many or more days), {@code abstinentAtBaseline},
 * {@code endNotKnown}, {@code baselineNotKnown}.
 *
 * @param fewer               k used on fewer days at the end, out of n with at least one day at baseline and a known end
 * @param same                of n, as many days as before, or a change too small to count
 * @param more                of n, more days than before
 * @param abstinentAtEnd      of n, no day at the end. Where the definitions ask for more than one day fewer, somebody who
 *                            reached none from one day is here and not among the k
 * @param abstinentAtBaseline no day at baseline, whatever came after: they had nothing to reduce
 * @param endNotKnown         used at baseline and were not asked at the end, or did not say
 * @param baselineNotKnown    were not asked at baseline, or did not say
 */
public record ReducedUse(Proportion fewer, int same, int more, int abstinentAtEnd, int abstinentAtBaseline,
        int endNotKnown, int baselineNotKnown) {
}
