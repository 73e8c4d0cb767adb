package org.mafs.outcome;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.mafs.outcome.statistics.PairedShares;

/**
 * Whether something is true of people, at two times, over those of whom both are known.
 *
 * @param shares yes is that it is true
 */
public record YesNoResult(What what, Occasion from, Occasion to, PairedShares shares) {

    /** What is asked. */
    public enum What {
        /** Went to as many outside mutual-aid meetings in the last 28 days as the definitions ask for. */
        ATTENDING((course, occasion) -> course.attending(occasion)),
        /** No day of use of the person's own main substance in the last 28. */
        ABSTINENT((course, occasion) -> course.abstinent(occasion));

        private final BiFunction<Course, Occasion, OptionalInt> answer;

        What(BiFunction<Course, Occasion, OptionalInt> answer) {
            this.answer = answer;
        }
    }

    static YesNoResult of(What what, Occasion from, Occasion to, List<Course> courses) {
        int[] cells = new int[4];
        for (Course course : courses) {
            OptionalInt before = what.answer.apply(course, from);
            OptionalInt after = what.answer.apply(course, to);
            if (before.isPresent() && after.isPresent()) {
                cells[2 * (1 - before.getAsInt()) + 1 - after.getAsInt()]++;
            }
        }
        return new YesNoResult(what, from, to, new PairedShares(cells[0], cells[1], cells[2], cells[3]));
    }
}
