package org.mafs.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.Refused;

/**
 * On how many of the last days each substance was used. A substance that is absent was not asked about or not
 * answered; nought days is an answer. What is told day by day has its number only once every day is known.
 *
 * @param window 7 or 28 days
 * @param main   the person's own main substance, where asked
 * @param days   told as a number, or summed from days
 * @param told   what this form itself tells of single days
 */
public record UseDays(int window, Optional<Substance> main, Map<Substance, Integer> days, Map<Substance, ToldDays> told) {

    public static final int WEEK = 7;
    public static final int FOUR_WEEKS = 28;

    public UseDays {
        if (window != WEEK && window != FOUR_WEEKS) {
            throw new IllegalArgumentException("Days are counted over 7 or 28 days, not " + window + ".");
        }
        days = sorted(days);
        told = sorted(told);
        for (int counted : days.values()) {
            if (counted < 0 || counted > window) {
                throw new Refused("measure.days.range", window);
            }
        }
        for (ToldDays each : told.values()) {
            if (each.marks().length() != window) {
                throw new IllegalArgumentException("There are " + window + " days, not " + each.marks() + ".");
            }
        }
    }

    /** Told as numbers. */
    public UseDays(int window, Optional<Substance> main, Map<Substance, Integer> days) {
        this(window, main, days, Map.of());
    }

    private static <V> Map<Substance, V> sorted(Map<Substance, V> bySubstance) {
        EnumMap<Substance, V> sorted = new EnumMap<>(Substance.class);
        sorted.putAll(bySubstance);
        return Collections.unmodifiableMap(sorted);
    }

    public boolean isEmpty() {
        return days.isEmpty() && main.isEmpty() && told.isEmpty();
    }

    /** Whether it is told day by day: what it does not tell as a number is summed then. */
    boolean isByDay() {
        return !told.isEmpty();
    }

    /** What was told as a number. */
    public Map<Substance, Integer> counted() {
        EnumMap<Substance, Integer> counted = new EnumMap<>(Substance.class);
        counted.putAll(days);
        counted.keySet().removeAll(told.keySet());
        return counted;
    }

    /** What was used on any day, as far as it is told. */
    public Set<Substance> used() {
        Set<Substance> used = EnumSet.noneOf(Substance.class);
        days.forEach((substance, counted) -> {
            if (counted > 0) {
                used.add(substance);
            }
        });
        told.forEach((substance, each) -> {
            if (each.saysUsed()) {
                used.add(substance);
            }
        });
        return used;
    }

    /** What was spoken of, used or not. */
    public Set<Substance> named() {
        Set<Substance> named = EnumSet.noneOf(Substance.class);
        named.addAll(days.keySet());
        named.addAll(told.keySet());
        main.ifPresent(named::add);
        return named;
    }

    /** The same is told: sums follow from days, and a substance of which no day is told says nothing. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UseDays that && window == that.window && main.equals(that.main)
                && counted().equals(that.counted()) && said().equals(that.said());
    }

    @Override
    public int hashCode() {
        return Objects.hash(window, main, counted(), said());
    }

    /** Days and how much; from which day they were asked about says nothing of them. */
    private Map<Substance, List<Object>> said() {
        return told.entrySet().stream().filter(each -> each.getValue().saysAnything()).collect(Collectors.toMap(
                Map.Entry::getKey, each -> Arrays.asList(each.getValue().days(), each.getValue().amount())));
    }
}
