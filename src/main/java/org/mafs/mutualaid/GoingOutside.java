package org.mafs.mutualaid;

import java.util.Collection;

/** How many of some people tried a meeting outside, and how many still went at the end and a month later. */
public record GoingOutside(Answered tried, Answered atTheEnd, Answered aMonthLater) {

    public static GoingOutside of(Collection<TriedOutside> people) {
        return new GoingOutside(Answered.of(people.stream().map(TriedOutside::tried).toList()),
                Answered.of(people.stream().map(TriedOutside::atTheEnd).toList()),
                Answered.of(people.stream().map(TriedOutside::aMonthLater).toList()));
    }
}
