package org.mafs.outcome;

import java.util.List;
import java.util.Optional;
import org.mafs.outcome.statistics.DifferenceOfShares;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.WelchDifference;

/**
 * The same figures of several groups beside each other. Who is in which group was not left to chance, and small groups
 * differ by chance alone: nothing here ranks them.
 *
 * @param level       confidence level of all intervals, such as 0.95
 * @param mixesPrison prison groups, which are reported apart, are among them
 * @param groups      every person in one: cohorts, sites and quarters by when they began, routes in their own order
 * @param overall     all of them together
 * @param hidesSmallGroups made for somebody who sees groups and no people, see {@link TooFew}
 */
public record Comparison(By by, Measured measured, double level, boolean mixesPrison, List<Group> groups,
        Outcome overall, boolean hidesSmallGroups) {

    public Comparison {
        groups = List.copyOf(groups);
    }

    /**
     * What came of some people, from start to end.
     *
     * @param people    who started and agreed to research
     * @param change    of the measure, over those with both
     * @param fewer     used on fewer days
     * @param attending went to mutual aid, of those asked at the end
     */
    public record Outcome(int people, PairedChange change, Proportion fewer, Proportion attending) {
    }

    /**
     * One group, and how it differs from all the others together.
     *
     * @param name       what people read
     * @param difference of the mean change, this group less the others
     */
    public record Group(String name, Outcome outcome, WelchDifference difference, DifferenceOfShares fewerDifference,
            DifferenceOfShares attendingDifference) {

        /** Few enough to be hidden from those who see only groups of people. */
        public boolean isFew() {
            return FewPeople.isFew(outcome.people());
        }
    }

    /** Wilson's interval; empty when nobody was asked. */
    public Optional<Interval> interval(Proportion proportion) {
        return proportion.wilson(level);
    }
}
