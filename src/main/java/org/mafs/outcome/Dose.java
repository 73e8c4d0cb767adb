package org.mafs.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.mafs.outcome.statistics.Point;
import org.mafs.outcome.statistics.Spearman;

/**
 * Whether people who had more of the programme changed more: exploratory, whatever was planned. Who feels better may come
 * oftener as well as the other way round.
 *
 * @param measured the primary measure; its change is the end less the start
 */
public record Dose(Measured measured, List<OfWhat> lines) {

    public Dose {
        lines = List.copyOf(lines);
    }

    /** What somebody had more or less of. */
    public enum What {
        /** Sessions they came to. */
        SESSIONS(course -> OptionalInt.of(course.place().attended())),
        /** Steps of the plan delivered in full in those sessions, where of each of them it is known. */
        DELIVERED(course -> course.place().coming().covered()),
        /** Outside meetings from the first session to the end, at least. */
        MEETINGS(course -> course.answers().visited());

        private final Function<Course, OptionalInt> amount;

        What(Function<Course, OptionalInt> amount) {
            this.amount = amount;
        }
    }

    /** @param points one for each person of whom both are known: how much of it, and the change; without saying whose */
    public record OfWhat(What what, List<Point> points, Spearman spearman) {

        public OfWhat {
            points = List.copyOf(points);
        }
    }

    static Dose of(List<Course> courses, Measured primary, double level) {
        return new Dose(primary, Arrays.stream(What.values()).map(what -> of(what, courses, primary.code(), level))
                .toList());
    }

    private static OfWhat of(What what, List<Course> courses, String primary, double level) {
        List<Point> points = courses.stream()
                .filter(course -> what.amount.apply(course).isPresent() && course.change(primary).isPresent())
                .map(course -> new Point(what.amount.apply(course).getAsInt(), course.change(primary).getAsDouble()))
                .toList();
        return new OfWhat(what, points, Spearman.of(points, level));
    }
}
