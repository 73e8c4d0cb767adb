package org.mafs.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mafs.base.Words;

/** Puts people into groups, each person into one, in an order that says nothing of how they did. */
final class Groups {

    private static final Comparator<Course> BY_BEGINNING = Comparator.comparing(Groups::began)
            .thenComparing(course -> course.cohort().name(), Words.inOrder());
    private static final int MONTHS = 3;

    private Groups() {
    }

    /** By what people call the group. */
    static Map<String, List<Course>> of(By by, List<Course> people) {
        return switch (by) {
            case COHORT -> grouped(people, BY_BEGINNING, course -> course.cohort().name());
            case SITE -> grouped(people, Comparator.comparing(course -> course.cohort().site(), Words.inOrder()),
                    course -> course.cohort().site());
            case PERIOD -> grouped(people, BY_BEGINNING, course -> course.cohort().firstOn().map(Groups::quarter)
                    .orElse(Words.say("outcome.quarter.not-known")));
            case ROUTE -> grouped(people, Comparator.comparing(course -> course.answers().route().map(Enum::ordinal)
                    .orElse(Integer.MAX_VALUE)), course -> course.answers().route()
                            .map(route -> Words.say("person.source", route)).orElse(Words.say("outcome.route.not-known")));
        };
    }

    private static Map<String, List<Course>> grouped(List<Course> people, Comparator<Course> order,
            Function<Course, String> name) {
        return people.stream().sorted(order).collect(Collectors.groupingBy(name, LinkedHashMap::new,
                Collectors.toList()));
    }

    private static LocalDate began(Course course) {
        return course.cohort().firstOn().orElseGet(() -> course.place().participation().startedOn().orElseThrow());
    }

    /** "January to March 2026" */
    private static String quarter(LocalDate day) {
        return Words.say("outcome.quarter", (day.getMonthValue() - 1) / MONTHS + 1, String.valueOf(day.getYear()));
    }
}
