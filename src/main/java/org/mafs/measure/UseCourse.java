package org.mafs.measure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/**
 * On how many days one person used one substance, as told over time, always over windows of the same length.
 *
 * @param window 7 or 28 days
 * @param days   by the day it was asked; at least one
 */
public record UseCourse(Substance substance, int window, SortedMap<LocalDate, Integer> days) {

    public UseCourse {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A course has at least one answer.");
        }
    }

    static Optional<UseCourse> of(Substance substance, int window, Map<LocalDate, UseDays> told) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        told.forEach((on, use) -> Optional.ofNullable(use.days().get(substance)).ifPresent(count -> days.put(on, count)));
        return days.isEmpty() ? Optional.empty() : Optional.of(new UseCourse(substance, window, days));
    }

    public int first() {
        return days.get(days.firstKey());
    }

    public int last() {
        return days.get(days.lastKey());
    }

    public boolean anyUse() {
        return days.values().stream().anyMatch(count -> count > 0);
    }

    /** "Fewer days than at the start: 20 of 28, then 6 of 28." */
    public String finding() {
        if (days.size() == 1) {
            return Words.say("measure.journey.use.once", last(), window, Calendar.longDay(days.lastKey()));
        }
        if (last() == first()) {
            return Words.say("measure.journey.use.same", last(), window);
        }
        return Words.say(last() < first() ? "measure.journey.use.fewer" : "measure.journey.use.more", first(), last(),
                window);
    }

    public String name() {
        return Words.say("measure.substance." + substance.code());
    }

    public JourneyLane lane() {
        return new JourneyLane(Words.say("measure.journey.use." + window, name()), finding(),
                JourneyLane.Shape.COLUMNS, 0, window, window, days.entrySet().stream()
                        .map(told -> new JourneyLane.Mark(told.getKey(), told.getValue(), told.getValue().toString(),
                                Words.say("measure.journey.use.days", told.getValue(), window)))
                        .toList(), Optional.empty());
    }
}
