package org.mafs.outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return new Comparison(by, measured, definitions.confidence(), mixesPrison,
                groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue(), people)).toList(),
                outcome(people), false);
    }

    private Comparison.Group group(String name, List<Course> group, List<Course> everybody) {
        Set<Course> within = Collections.newSetFromMap(new IdentityHashMap<>());
        within.addAll(group);
        List<Course> others = everybody.stream().filter(course -> !within.contains(course)).toList();
        Comparison.Outcome outcome = outcome(group);
        return new Comparison.Group(name, outcome,
                WelchDifference.of(changes(group), changes(others), definitions.confidence()),
                DifferenceOfShares.of(outcome.fewer(), fewer(others), definitions.confidence()),
                DifferenceOfShares.of(outcome.attending(), attending(others), definitions.confidence()));
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
