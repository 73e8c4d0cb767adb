package org.mafs.funder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mafs.base.Words;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Figures;
import org.mafs.outcome.Findings;
import org.mafs.outcome.Flow;
import org.mafs.outcome.Occasion;
import org.mafs.outcome.statistics.Proportion;

/**
 * One thing a report says, in a sentence.
 *
 * @param scope whom it is about
 */
public record Headline(String sentence, String scope) {

    /** What comes first in a report: how many came, how often, who they are, what changed for them. */
    public static List<Headline> of(Report report) {
        Evaluation evaluation = report.evaluation();
        String everyone = Words.say("funder.scope.everyone");
        String research = Words.say("funder.scope.research", evaluation.participants().n());
        List<Headline> headlines = new ArrayList<>();
        headlines.add(new Headline(people(evaluation.flow()), everyone));
        headlines.add(new Headline(attendance(report.attended()), everyone));
        headlines.add(new Headline(Findings.scope(evaluation), research));
        headlines.add(new Headline(joined(Findings.distress(evaluation), Findings.distressInFigures(evaluation)),
                research));
        Findings.later(evaluation).ifPresent(later -> headlines.add(new Headline(later, research)));
        headlines.add(new Headline(joined(Findings.use(evaluation),
                share(evaluation, evaluation.reducedUse().fewer())), research));
        headlines.add(new Headline(joined(Findings.mutualAid(evaluation),
                share(evaluation, evaluation.attendingMutualAid(Occasion.END))), research));
        return List.copyOf(headlines);
    }

    /** The same, each scope once and in order. */
    public static Map<String, List<Headline>> byScope(Report report) {
        return of(report).stream()
                .collect(Collectors.groupingBy(Headline::scope, LinkedHashMap::new, Collectors.toList()));
    }

    private static String people(Flow flow) {
        return Words.say("funder.people", flow.referred(), flow.started(), flow.agreedToResearch());
    }

    private static Optional<String> share(Evaluation evaluation, Proportion proportion) {
        return evaluation.interval(proportion).map(interval -> Words.say("funder.share",
                Figures.preciseShare(proportion.value().orElseThrow()),
                Figures.share(evaluation.definitions().confidence()), Figures.preciseShare(interval.low()),
                Figures.preciseShare(interval.high())));
    }

    private static String attendance(Proportion attended) {
        return attended.n() == 0 ? Words.say("funder.attendance.none")
                : Words.say("funder.attendance", attended.k(), attended.n(),
                        Figures.preciseShare(attended.value().orElseThrow()));
    }

    private static String joined(String sentence, Optional<String> more) {
        return more.map(next -> sentence + " " + next).orElse(sentence);
    }
}
