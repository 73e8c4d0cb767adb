package org.mafs.outcome;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How many people came how far, and no outcome: what may be seen before a plan is frozen.
 *
 * @param cohorts       names of the cohorts, earliest first
 * @param arrows        the flow from step to step, with the reasons of those who did not go on
 * @param completedFrom how many sessions the programmes of the cohorts ask for, each number once, smallest first
 * @param hidesSmallGroups made for somebody who sees groups and no people, see {@link TooFew}
 */
public record BeforeLooking(List<String> cohorts, Flow flow, List<Arrow> arrows, List<Integer> completedFrom,
        boolean hidesSmallGroups) {

    public BeforeLooking {
        cohorts = List.copyOf(cohorts);
        arrows = List.copyOf(arrows);
        completedFrom = List.copyOf(completedFrom);
    }

    static BeforeLooking of(Evaluation evaluation) {
        return new BeforeLooking(evaluation.cohorts(), evaluation.flow(), evaluation.arrows(), evaluation.completedFrom(),
                evaluation.hidesSmallGroups());
    }

    /** How many sessions somebody must come to, such as "4", or "4, 5" where the programmes differ. */
    public String sessionsAskedFor() {
        return completedFrom.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
