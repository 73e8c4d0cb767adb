package org.mafs.outcome;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How many people came how far, and no outcome: what may be seen before a plan is frozen.
 *
 * @param cohorts       names of the cohorts, earliest first
 * @param completedFrom how many sessions the programmes of the cohorts ask for, each number once, smallest first
 */
public record BeforeLooking(List<String> cohorts, Flow flow, List<Integer> completedFrom) {

    public BeforeLooking {
        cohorts = List.copyOf(cohorts);
        completedFrom = List.copyOf(completedFrom);
    }

    static BeforeLooking of(Evaluation evaluation) {
        return new BeforeLooking(evaluation.cohorts(), evaluation.flow(), evaluation.completedFrom());
    }

    /** How many sessions somebody must come to, such as "4", or "4, 5" where the programmes differ. */
    public String sessionsAskedFor() {
        return completedFrom.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
