package org.mafs.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.mafs.outcome.statistics.FisherExact;
import org.mafs.outcome.statistics.MannWhitney;
import org.mafs.outcome.statistics.MeanOf;
import org.mafs.outcome.statistics.Proportion;

/**
 * Whether those who stayed were other people from the start than those who did not: what a result of those who stayed may
 * owe to who they were.
 *
 * @param completers have the primary measure at the start and at the end
 * @param others     everyone else who started and agreed to research, and whose time for an end is over
 * @param numbers    their score at the start, their age
 * @param shares     women, and who went to mutual aid at the start
 */
public record DropOut(int completers, int others, List<Numbers> numbers, List<Shares> shares) {

    public DropOut {
        numbers = List.copyOf(numbers);
        shares = List.copyOf(shares);
    }

    /** What the two groups are held against each other by. */
    public enum What {
        SCORE, AGE, WOMEN, ATTENDING
    }

    /** Each over those of whom it is known. */
    public record Numbers(What what, MeanOf completers, MeanOf others, MannWhitney test) {
    }

    /** Each out of those of whom it is known; women out of those who told their gender. */
    public record Shares(What what, Proportion completers, Proportion others, FisherExact test) {
    }

    static DropOut of(List<Course> courses, LocalDate today, String primary, double level) {
        Predicate<Course> completed = course -> course.line(primary).has(Occasion.BASELINE, Occasion.END);
        List<Course> completers = courses.stream().filter(completed).toList();
        List<Course> others = courses.stream().filter(completed.negate())
                .filter(course -> course.endIsOver(today)).toList();
        return new DropOut(completers.size(), others.size(),
                List.of(numbers(What.SCORE, completers, others, level, course -> course.line(primary).baseline().stream()),
                        numbers(What.AGE, completers, others, level, course -> course.answers().age().stream()
                                .asDoubleStream())),
                List.of(shares(What.WOMEN, completers, others, course -> course.answers().hasToldGender(),
                                course -> course.answers().isWoman()),
                        shares(What.ATTENDING, completers, others,
                                course -> course.attending(Occasion.BASELINE).isPresent(),
                                course -> course.attending(Occasion.BASELINE).getAsInt() == 1)));
    }

    private static Numbers numbers(What what, List<Course> completers, List<Course> others, double level,
            Function<Course, DoubleStream> value) {
        double[] first = completers.stream().flatMapToDouble(value).toArray();
        double[] second = others.stream().flatMapToDouble(value).toArray();
        return new Numbers(what, MeanOf.of(first, level), MeanOf.of(second, level), MannWhitney.of(first, second));
    }

    private static Shares shares(What what, List<Course> completers, List<Course> others, Predicate<Course> isKnown,
            Predicate<Course> isTrue) {
        Proportion first = share(completers, isKnown, isTrue);
        Proportion second = share(others, isKnown, isTrue);
        return new Shares(what, first, second, FisherExact.of(first, second));
    }

    private static Proportion share(List<Course> courses, Predicate<Course> isKnown, Predicate<Course> isTrue) {
        List<Course> known = courses.stream().filter(isKnown).toList();
        return new Proportion((int) known.stream().filter(isTrue).count(), known.size());
    }
}
