package org.mafs.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;

/**
 * Those the outcomes are about: everyone who started, agreed to take part and to research, each once. They are taken from
 * those who started, so that the flow of people and the figures speak of the same.
 */
record Courses(Measures measures, List<Course> people) {

    static Courses of(Definitions definitions, ServiceDataset service, EvaluationDataset dataset) {
        Map<EnrolmentId, EvaluationDataset.Place> answers = dataset.places().stream()
                .collect(Collectors.toMap(place -> place.participation().enrolment(), Function.identity()));
        Map<CohortId, ServiceDataset.Cohort> cohorts = service.cohorts().stream()
                .collect(Collectors.toMap(ServiceDataset.Cohort::id, Function.identity()));
        List<ServiceDataset.Place> people = service.people().stream().filter(place -> place.agreedToTakePart()
                && place.started() && place.agreedToResearch()).toList();
        Measures measures = Measures.of(people.stream().map(place -> answers.get(place.participation().enrolment()))
                .toList());
        return new Courses(measures, people.stream().map(place -> course(definitions, cohorts.get(place.cohort()), place,
                answers.get(place.participation().enrolment()), measures)).toList());
    }

    private static Course course(Definitions definitions, ServiceDataset.Cohort cohort, ServiceDataset.Place place,
            EvaluationDataset.Place answers, Measures measures) {
        Map<String, List<Dated<OptionalDouble>>> scores = measures.scores(answers);
        List<Dated<OptionalDouble>> core10 = scores.getOrDefault(Asked.CORE_10.measured().code(), List.of());
        Windows windows = Windows.of(definitions, place.participation().startedOn().orElseThrow(),
                place.participation().lastSessionOn(), core10, OptionalDouble::isPresent);
        Map<String, Line> lines = new HashMap<>();
        scores.forEach((measure, taken) -> {
            Line line = line(windows, taken);
            if (!line.isEmpty()) {
                lines.put(measure, line);
            }
        });
        Map<Occasion, Integer> meetings = new EnumMap<>(Occasion.class);
        Arrays.stream(Occasion.values()).forEach(occasion -> windows.pick(occasion, answers.meetings(), any -> true)
                .ifPresent(number -> meetings.put(occasion, number)));
        return new Course(definitions, cohort, place, answers, windows, core10, lines, meetings,
                UseChange.of(windows, answers.use()));
    }

    private static Line line(Windows windows, List<Dated<OptionalDouble>> taken) {
        return new Line(score(windows, Occasion.BASELINE, taken), score(windows, Occasion.END, taken),
                score(windows, Occasion.FOLLOW_UP, taken));
    }

    private static OptionalDouble score(Windows windows, Occasion occasion, List<Dated<OptionalDouble>> taken) {
        return windows.pick(occasion, taken, OptionalDouble::isPresent).orElseGet(OptionalDouble::empty);
    }

    /** Cohorts of which only a few people are among these. */
    Set<CohortId> ofFew() {
        Map<CohortId, Long> people = people().stream()
                .collect(Collectors.groupingBy(course -> course.cohort().id(), Collectors.counting()));
        people.values().removeIf(number -> !FewPeople.isFew(number.intValue()));
        return Set.copyOf(people.keySet());
    }

    List<Line> lines(String measure) {
        return people.stream().map(course -> course.line(measure)).filter(line -> !line.isEmpty()).toList();
    }

    /** Of those who have an end, or whose time for one is over. */
    List<Line> settledLines(String measure, LocalDate today) {
        return people.stream().filter(course -> course.endIsOver(today) || course.line(measure).has(Occasion.END))
                .map(course -> course.line(measure)).toList();
    }
}
