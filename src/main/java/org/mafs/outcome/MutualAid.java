package org.mafs.outcome;

import java.util.List;
import java.util.OptionalInt;
import org.mafs.outcome.statistics.Proportion;

/**
 * Who went to mutual aid around one time.
 *
 * @param attending k went to at least one outside meeting in the last 28 days, out of n who were asked and answered
 */
public record MutualAid(Occasion occasion, Proportion attending) {

    static MutualAid at(Occasion occasion, List<Course> courses) {
        List<OptionalInt> asked = courses.stream().map(course -> course.attending(occasion))
                .filter(OptionalInt::isPresent).toList();
        return new MutualAid(occasion,
                new Proportion(asked.stream().mapToInt(OptionalInt::getAsInt).sum(), asked.size()));
    }
}
