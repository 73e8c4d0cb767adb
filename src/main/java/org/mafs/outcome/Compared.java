package org.mafs.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mafs.outcome.statistics.DifferenceOfShares;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.outcome.statistics.WelchDifference;

/** Works out a comparison: no clock, no database. */
record Compared(Definitions definitions, By by, Measured measured) {

    Comparison of(ServiceDataset service, EvaluationDataset answers) {
        return of(service.mixesPrison(), Courses.of(definitions, service, answers).people());
    }

    Comparison of(boolean mixesPrison, List<Course> people) {
        Map<String, List<Course>> groups = Groups.of(by, people);
        List<String> names = List.copyOf(groups.keySet());
        List<WelchDifference> differences = WelchDifference.eachAgainstTheOthers(
                groups.values().stream().map(this::changes).toList(), definitions.confidence());
        Comparison.Outcome overall = outcome(people);
        return new Comparison(by, measured, definitions.confidence(), mixesPrison,
                IntStream.range(0, names.size()).mapToObj(place -> group(names.get(place),
                        outcome(groups.get(names.get(place))), overall, differences.get(place))).toList(),
                overall, false);
    }

    /** Everybody is in one group: the others are all less the group. */
    private Comparison.Group group(String name, Comparison.Outcome group, Comparison.Outcome overall,
            WelchDifference difference) {
        return new Comparison.Group(name, group, difference, toOthers(group.fewer(), overall.fewer()),
                toOthers(group.attending(), overall.attending()));
    }

    private DifferenceOfShares toOthers(Proportion group, Proportion overall) {
        return DifferenceOfShares.of(group, new Proportion(overall.k() - group.k(), overall.n() - group.n()),
                definitions.confidence());
    }

    private Comparison.Outcome outcome(List<Course> people) {
        return new Comparison.Outcome(people.size(), PairedChange.of(pairs(people), definitions.confidence()),
                fewer(people), attending(people));
    }

    private List<Pair> pairs(Collection<Course> people) {
        return people.stream().map(course -> course.line(measured.code()))
                .filter(line -> line.has(Occasion.BASELINE, Occasion.END))
                .map(line -> new Pair(line.baseline().getAsDouble(), line.end().getAsDouble())).toList();
    }

    private double[] changes(List<Course> people) {
        return people.stream().flatMapToDouble(course -> course.change(measured.code()).stream()).toArray();
    }

    private Proportion fewer(List<Course> people) {
        return UseChange.count(people.stream().map(Course::use).toList(), definitions.leastFewerDays()).fewer();
    }

    private static Proportion attending(List<Course> people) {
        return MutualAid.at(Occasion.END, people).attending();
    }
}
