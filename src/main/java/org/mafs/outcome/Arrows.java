package org.mafs.outcome;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The flow of people from step to step. Whoever does not go on is asked for one reason, so that every arrow adds up by
 * the way it is made.
 *
 * @param today whose group, or whose time for a form, is not over may still go on
 */
record Arrows(LocalDate today) {

    List<Arrow> of(ServiceDataset service, List<Course> courses) {
        List<ServiceDataset.Place> referred = service.people();
        List<ServiceDataset.Place> agreed = going(referred, ServiceDataset.Place::agreedToTakePart);
        List<ServiceDataset.Place> started = going(agreed, ServiceDataset.Place::started);
        List<Course> baseline = going(courses, course -> course.core10Line().has(Occasion.BASELINE));
        List<Course> end = going(baseline, course -> course.core10Line().has(Occasion.END));
        WhyNoPlace places = new WhyNoPlace(today);
        WhyNoForm forms = new WhyNoForm(today);
        return List.of(
                arrow(FlowStep.AGREED, referred, ServiceDataset.Place::agreedToTakePart, WhyNoPlace::notAgreed),
                arrow(FlowStep.STARTED, agreed, ServiceDataset.Place::started, places::notStarted),
                arrow(FlowStep.RESEARCH, started, ServiceDataset.Place::agreedToResearch,
                        place -> WhyNoPlace.not(place.research())),
                arrow(FlowStep.BASELINE, courses, course -> course.core10Line().has(Occasion.BASELINE),
                        course -> forms.missing(course, Occasion.BASELINE)),
                arrow(FlowStep.END, baseline, course -> course.core10Line().has(Occasion.END),
                        course -> forms.missing(course, Occasion.END)),
                arrow(FlowStep.FOLLOW_UP, end, course -> course.core10Line().has(Occasion.FOLLOW_UP),
                        course -> forms.missing(course, Occasion.FOLLOW_UP)));
    }

    private static <T> List<T> going(List<T> people, Predicate<T> goesOn) {
        return people.stream().filter(goesOn).toList();
    }

    private static <T> Arrow arrow(FlowStep to, List<T> before, Predicate<T> goesOn, Function<T, WhyNot> why) {
        Map<WhyNot, Integer> reasons = new EnumMap<>(WhyNot.class);
        before.stream().filter(goesOn.negate()).forEach(one -> reasons.merge(why.apply(one), 1, Integer::sum));
        return new Arrow(to, before.size(), going(before, goesOn).size(), reasons);
    }
}
