package org.mafs.outcome;

import org.mafs.outcome.statistics.Proportion;

/**
 * Who went to mutual aid around one time.
 *
 * @param attending k went to at least one outside meeting in the last 28 days, out of n who were asked and answered
 */
public record MutualAid(Occasion occasion, Proportion attending) {
}
