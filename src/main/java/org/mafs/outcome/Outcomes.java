package org.mafs.outcome;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.mafs.measure.Answers;
import org.mafs.measure.Instruments;
import org.mafs.measure.Scoring;
import org.mafs.outcome.ServiceDataset.Place;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.person.Gender;

/** Works out an evaluation from the two datasets: no clock, no database, the same answer every time. */
record Outcomes(Definitions definitions) {

    /** One person's answers, each where it counts; what is not known is absent. */
    private record Course(EvaluationDataset.Place place, Map<Occasion, Double> core10, Map<Occasion, Integer> meetings,
            UseChange use) {

        boolean has(Occasion... occasions) {
            return core10.keySet().containsAll(Arrays.asList(occasions));
        }
    }

    Evaluation of(ServiceDataset service, EvaluationDataset answers) {
        List<Course> courses = answers.people().stream().map(this::course).toList();
        return new Evaluation(definitions, service.cohorts().stream().map(ServiceDataset.Cohort::name).toList(), service.sessionsToComplete(),
                flow(service, courses),
                List.of(paired(courses, Occasion.BASELINE, Occasion.END),
                        paired(courses, Occasion.END, Occasion.FOLLOW_UP),
                        paired(courses, Occasion.BASELINE, Occasion.FOLLOW_UP)),
                UseChange.count(courses.stream().map(Course::use).toList(), definitions.leastFewerDays()),
                Arrays.stream(Occasion.values()).map(occasion -> mutualAid(courses, occasion)).toList(),
                participants(courses), Standing.UNPLANNED);
    }

    private Course course(EvaluationDataset.Place place) {
        List<Dated<Optional<Double>>> scores = place.core10().stream()
                .map(form -> new Dated<>(form.on(), score(form))).toList();
        Windows windows = Windows.of(definitions, place.participation().startedOn().orElseThrow(),
                place.participation().lastSessionOn(), scores, Optional::isPresent);
        Map<Occasion, Double> core10 = new EnumMap<>(Occasion.class);
        Map<Occasion, Integer> meetings = new EnumMap<>(Occasion.class);
        for (Occasion occasion : Occasion.values()) {
            windows.pick(occasion, scores, Optional::isPresent).flatMap(score -> score)
                    .ifPresent(score -> core10.put(occasion, score));
            windows.pick(occasion, place.meetings(), any -> true).ifPresent(number -> meetings.put(occasion, number));
        }
        return new Course(place, core10, meetings, UseChange.of(windows, place.use()));
    }

    private static Optional<Double> score(Dated<Answers> form) {
        return Scoring.score(Instruments.CORE_10, form.value()).value().stream().boxed().findFirst();
    }

    private Flow flow(ServiceDataset service, List<Course> courses) {
        List<Place> referred = service.people();
        List<Place> agreed = referred.stream().filter(Place::agreedToTakePart).toList();
        List<Place> started = agreed.stream().filter(Place::started).toList();
        return new Flow(referred.size(), agreed.size(), started.size(),
                (int) started.stream().filter(Place::agreedToResearch).count(),
                having(courses, Occasion.BASELINE), having(courses, Occasion.BASELINE, Occasion.END),
                having(courses, Occasion.values()),
                (int) started.stream().filter(service::hasCompleted).count(),
                (int) referred.stream().filter(place -> place.started() && !place.agreedToTakePart()).count());
    }

    private static int having(List<Course> courses, Occasion... occasions) {
        return (int) courses.stream().filter(course -> course.has(occasions)).count();
    }

    private PairedResult paired(List<Course> courses, Occasion from, Occasion to) {
        List<Pair> pairs = courses.stream().filter(course -> course.has(from, to))
                .map(course -> new Pair(course.core10().get(from), course.core10().get(to))).toList();
        return new PairedResult(from, to, pairs, PairedChange.of(pairs, definitions.confidence()));
    }

    private MutualAid mutualAid(List<Course> courses, Occasion occasion) {
        List<Integer> asked = courses.stream().map(course -> course.meetings().get(occasion))
                .filter(Objects::nonNull).toList();
        return new MutualAid(occasion,
                new Proportion((int) asked.stream().filter(meetings -> meetings >= definitions.leastMeetings()).count(), asked.size()));
    }

    private static Participants participants(List<Course> courses) {
        List<Integer> ages = courses.stream().flatMap(course -> course.place().age().stream().boxed()).sorted().toList();
        return new Participants(courses.size(),
                (int) courses.stream().filter(course -> course.place().gender() == Gender.FEMALE).count(),
                ages.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ages.getFirst()),
                ages.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ages.getLast()));
    }
}
