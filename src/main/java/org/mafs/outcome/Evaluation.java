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
 * @param mixesPrison   prison groups, which are reported apart, were chosen together with others
 * @param mutualAid     at baseline, end and follow-up
 * @param participants  who the outcomes are about
 * @param measures      CORE-10 first, then every other that anybody of them answered
 * @param arrows        the flow from step to step, with the reasons of those who did not go on; of CORE-10, as the flow is
 * @param yesNo         attending and abstinent, each start to end and start to follow-up
 * @param dropOut       those with the primary measure at start and end against the others, as they were at the start
 * @param dose          change of the primary measure against how much people had of the programme
 * @param standing      what the results may claim
 * @param hidesSmallGroups made for somebody who sees groups and no people: figures of fewer than five are left out as if
 *                      nobody were there, see {@link TooFew}
 */
public record Evaluation(Definitions definitions, List<String> cohorts, List<Integer> completedFrom, boolean mixesPrison,
        Flow flow, ReducedUse reducedUse, List<MutualAid> mutualAid, Participants participants,
        List<MeasureResult> measures, List<Arrow> arrows, List<YesNoResult> yesNo, DropOut dropOut, Dose dose,
        Standing standing, boolean hidesSmallGroups) {

    public Evaluation {
        cohorts = List.copyOf(cohorts);
        completedFrom = List.copyOf(completedFrom);
        mutualAid = List.copyOf(mutualAid);
        measures = List.copyOf(measures);
        arrows = List.copyOf(arrows);
        yesNo = List.copyOf(yesNo);
    }

    /** Baseline to end, end to follow-up, baseline to follow-up. */
    public List<PairedResult> core10() {
        return measures.getFirst().changes();
    }

    Evaluation as(Standing known) {
        return new Evaluation(definitions, cohorts, completedFrom, mixesPrison, flow, reducedUse, mutualAid, participants,
                measures, arrows, yesNo, dropOut, dose, known, hidesSmallGroups);
    }

    public PairedResult core10(Occasion from, Occasion to) {
        return measures.getFirst().change(from, to);
    }

    /** Empty when nobody answered it. */
    public Optional<MeasureResult> measure(String code) {
        return measures.stream().filter(result -> result.measured().code().equals(code)).findFirst();
    }

    public Arrow arrow(FlowStep to) {
        return arrows.stream().filter(arrow -> arrow.to() == to).findFirst().orElseThrow();
    }

    public YesNoResult yesNo(YesNoResult.What what, Occasion from, Occasion to) {
        return yesNo.stream().filter(result -> result.what() == what && result.from() == from && result.to() == to)
                .findFirst().orElseThrow();
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
