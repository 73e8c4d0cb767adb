package org.mafs.outcome;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mafs.outcome.ServiceDataset.Place;
import org.mafs.outcome.YesNoResult.What;

/**
 * Puts an evaluation together from the two datasets: no clock, no database, the same answer every time.
 *
 * @param today   whose group, or whose time for a form, is not over may still go on
 * @param primary what was declared to be looked at first, answered or not
 */
record Outcomes(Definitions definitions, LocalDate today, Measured primary) {

    /** CORE-10 is looked at first. */
    Outcomes(Definitions definitions, LocalDate today) {
        this(definitions, today, Asked.CORE_10.measured());
    }

    Evaluation of(ServiceDataset service, EvaluationDataset answers) {
        Courses courses = Courses.of(definitions, service, answers);
        List<Course> people = courses.people();
        double level = definitions.confidence();
        return new Evaluation(definitions, service.cohorts().stream().map(ServiceDataset.Cohort::name).toList(),
                service.sessionsToComplete(), service.mixesPrison(), flow(service, people),
                UseChange.count(people.stream().map(Course::use).toList(), definitions.leastFewerDays()),
                Arrays.stream(Occasion.values()).map(occasion -> MutualAid.at(occasion, people)).toList(),
                participants(people),
                courses.measures().all().stream().map(asked -> MeasureResult.of(asked,
                        courses.lines(asked.measured().code()),
                        courses.settledLines(asked.measured().code(), today), level)).toList(),
                new Arrows(today).of(service, people),
                Arrays.stream(What.values()).flatMap(what -> Stream.of(Occasion.END, Occasion.FOLLOW_UP)
                        .map(to -> YesNoResult.of(what, Occasion.BASELINE, to, people))).toList(),
                DropOut.of(people, today, primary.code(), level), Dose.of(people, primary, level), Standing.UNPLANNED, false);
    }

    private static Flow flow(ServiceDataset service, List<Course> courses) {
        List<Place> referred = service.people();
        List<Place> agreed = referred.stream().filter(Place::agreedToTakePart).toList();
        List<Place> started = agreed.stream().filter(Place::started).toList();
        return new Flow(referred.size(), agreed.size(), started.size(), courses.size(),
                having(courses, Occasion.BASELINE), having(courses, Occasion.BASELINE, Occasion.END),
                having(courses, Occasion.values()),
                (int) started.stream().filter(service::hasCompleted).count(),
                (int) referred.stream().filter(place -> place.started() && !place.agreedToTakePart()).count());
    }

    private static int having(List<Course> courses, Occasion... occasions) {
        return (int) courses.stream().filter(course -> course.core10Line().has(occasions)).count();
    }

    private static Participants participants(List<Course> courses) {
        List<Integer> ages = courses.stream().flatMap(course -> course.answers().age().stream().boxed()).sorted().toList();
        return new Participants(courses.size(),
                (int) courses.stream().filter(course -> course.answers().isWoman()).count(),
                ages.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ages.getFirst()),
                ages.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ages.getLast()));
    }
}
