package org.mafs.outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.Proportion;

/**
 * What came of the chosen cohorts. Outcomes are of those who agreed to research; the first steps of the flow and who
 * completed are of everyone.
 *
 * @param cohorts       names of the cohorts, earliest first
 * @param completedFrom how many sessions the programmes of the cohorts ask for, each number once, smallest first
 * @param core10        baseline to end, end to follow-up, baseline to follow-up
 * @param mutualAid     at baseline, end and follow-up
 * @param participants  who the outcomes are about
 * @param standing      what the results may claim
 */
public record Evaluation(Definitions definitions, List<String> cohorts, List<Integer> completedFrom, Flow flow,
        List<PairedResult> core10, ReducedUse reducedUse, List<MutualAid> mutualAid, Participants participants,
        Standing standing) {

    public Evaluation {
        cohorts = List.copyOf(cohorts);
        completedFrom = List.copyOf(completedFrom);
        core10 = List.copyOf(core10);
        mutualAid = List.copyOf(mutualAid);
    }

    Evaluation as(Standing known) {
        return new Evaluation(definitions, cohorts, completedFrom, flow, core10, reducedUse, mutualAid, participants,
                known);
    }

    public PairedResult core10(Occasion from, Occasion to) {
        return core10.stream().filter(result -> result.from() == from && result.to() == to).findFirst().orElseThrow();
    }

    public Proportion attendingMutualAid(Occasion occasion) {
        return mutualAid.stream().filter(at -> at.occasion() == occasion).findFirst().orElseThrow().attending();
    }

    /** How many sessions somebody must come to, such as "4", or "4, 5" where the programmes differ. */
    public String sessionsAskedFor() {
        return completedFrom.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Wilson's interval at the level of the definitions; empty when nobody was asked. */
    public Optional<Interval> interval(Proportion proportion) {
        return proportion.wilson(definitions.confidence());
    }
}
