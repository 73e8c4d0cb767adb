package org.mafs.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.outcome.statistics.Proportion;

/**
 * Days of one person's own main substance in the last 28. Their main substance is the one they named at baseline, or
 * else the one with most days then (of equal ones, the first on the list of substances). What they call their main
 * substance later does not move the goal.
 *
 * @param before days at baseline; empty when not known
 * @param after  days at the end, of the same substance; empty when not known
 * @param later  days at the follow-up, of the same substance; empty when not known
 */
record UseChange(OptionalInt before, OptionalInt after, OptionalInt later) {

    /** @param use recalls of the last 28 days, earliest first */
    static UseChange of(Windows windows, List<Dated<UseDays>> use) {
        Optional<UseDays> baseline = windows.pick(Occasion.BASELINE, use, told -> daysOfMain(told).isPresent());
        if (baseline.isEmpty()) {
            return new UseChange(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        }
        Substance main = main(baseline.get()).orElseThrow();
        return new UseChange(daysOfMain(baseline.get()), days(main, windows, Occasion.END, use),
                days(main, windows, Occasion.FOLLOW_UP, use));
    }

    private static OptionalInt days(Substance main, Windows windows, Occasion occasion, List<Dated<UseDays>> use) {
        return windows.pick(occasion, use, told -> told.days().containsKey(main)).stream()
                .mapToInt(told -> told.days().get(main)).findFirst();
    }

    OptionalInt at(Occasion occasion) {
        return switch (occasion) {
            case BASELINE -> before;
            case END -> after;
            case FOLLOW_UP -> later;
        };
    }

    private static Optional<Substance> main(UseDays told) {
        return told.main().or(() -> told.days().entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Substance, Integer> days) -> -days.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey));
    }

    private static OptionalInt daysOfMain(UseDays told) {
        return main(told).map(told.days()::get).stream().mapToInt(days -> days).findFirst();
    }

    /** @param least by how many days use must fall or rise to count as fewer or more */
    static ReducedUse count(List<UseChange> people, int least) {
        List<UseChange> known = people.stream().filter(person -> person.before().orElse(0) > 0)
                .filter(person -> person.after().isPresent()).toList();
        int fewer = number(known, person -> person.difference() <= -least);
        return new ReducedUse(new Proportion(fewer, known.size()),
                number(known, person -> Math.abs(person.difference()) < least),
                number(known, person -> person.difference() >= least),
                number(known, person -> person.after().getAsInt() == 0),
                number(people, person -> person.before().equals(OptionalInt.of(0))),
                number(people, person -> person.before().orElse(0) > 0 && person.after().isEmpty()),
                number(people, person -> person.before().isEmpty()));
    }

    private int difference() {
        return after.getAsInt() - before.getAsInt();
    }

    private static int number(List<UseChange> people, Predicate<UseChange> which) {
        return (int) people.stream().filter(which).count();
    }
}
