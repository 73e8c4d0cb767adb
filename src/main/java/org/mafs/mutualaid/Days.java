package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The weekdays one record of a list names.
 *
 * @param good  none for a meeting by appointment
 * @param wrong those that are no weekday, as they were written
 */
record Days(Set<DayOfWeek> good, List<String> wrong) {

    private static final int SHORTEST_NAME = 3;

    static Days read(List<String> written, Function<String, Optional<DayOfWeek>> reader) {
        Set<DayOfWeek> good = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        written.stream().map(String::strip).filter(day -> !day.isEmpty())
                .forEach(day -> reader.apply(day).ifPresentOrElse(good::add, () -> wrong.add(day)));
        return new Days(good, wrong);
    }

    /** Counted from Sunday, as lists from America do. A list that writes the day's name is understood too. */
    static Function<String, Optional<DayOfWeek>> fromSunday(int sunday) {
        return written -> {
            if (!written.matches("\\d(\\.0)?")) {
                return named(written);
            }
            int day = written.charAt(0) - '0' - sunday;
            return day < 0 || day > 6 ? Optional.empty() : Optional.of(DayOfWeek.SUNDAY.plus(day));
        };
    }

    /** In English, whole or shortened to three letters or more. */
    static Optional<DayOfWeek> named(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        return name.length() < SHORTEST_NAME ? Optional.empty() : Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name) || (day.name() + "S").equals(name)).findFirst();
    }
}
