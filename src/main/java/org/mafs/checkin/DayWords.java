package org.mafs.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.measure.ToldDays;

/** Days that were told one by one, in words. */
final class DayWords {

    private static final int MOST_NAMED = 7;

    private DayWords() {
    }

    /** All of them: those of use by name while they are few. */
    static String of(ToldDays told) {
        List<String> parts = new ArrayList<>();
        SortedMap<LocalDate, Boolean> days = told.days();
        int all = told.marks().length();
        List<LocalDate> used = days.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
        parts.add(used.isEmpty() ? Words.say("checkin.days.used-none")
                : used.size() == all ? Words.say("checkin.days.used-every")
                : used.size() > MOST_NAMED ? Words.say("checkin.days.used-many", used.size(), all)
                : Words.say("checkin.days.used", names(used)));
        if (days.size() < all) {
            parts.add(Words.say("checkin.days.not-told-many", all - days.size()));
        }
        return String.join("; ", parts);
    }

    /** What it says of the days of which the other says something else. */
    static String where(ToldDays told, ToldDays other) {
        SortedMap<LocalDate, Boolean> days = told.days();
        SortedMap<LocalDate, Boolean> others = other.days();
        List<LocalDate> differing = IntStream.rangeClosed(1, told.marks().length())
                .mapToObj(told.askedOn().minusDays(told.marks().length() + 1L)::plusDays)
                .filter(day -> !Objects.equals(days.get(day), others.get(day))).toList();
        if (differing.isEmpty()) {
            return of(told) + (told.amount() == null ? "" : " (" + told.amount() + ")");
        }
        return Map.<String, Predicate<LocalDate>>of("checkin.days.used", day -> Boolean.TRUE.equals(days.get(day)),
                        "checkin.days.not-used", day -> Boolean.FALSE.equals(days.get(day)),
                        "checkin.days.not-told", day -> !days.containsKey(day)).entrySet().stream()
                .filter(mark -> differing.stream().anyMatch(mark.getValue()))
                .map(mark -> Words.say(mark.getKey(), names(differing.stream().filter(mark.getValue()).toList())))
                .sorted().collect(Collectors.joining("; "));
    }

    private static String names(List<LocalDate> days) {
        return days.stream().map(Calendar::shortDay).collect(Collectors.joining(", "));
    }
}
