package org.mafs.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mafs.measure.Substance;
import org.mafs.measure.ToldDays;
import org.mafs.measure.UseDays;

/**
 * The days on which one person of the story used, so that they come to the numbers of the story: each form tells the days
 * that none before it told, as on a tablet. Where the numbers of two forms cannot both be true of the same days, the
 * later one stays a number.
 */
final class DaysChosen {

    private static final Set<DayOfWeek> OFTEN = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<Substance, Map<LocalDate, Boolean>> told = new EnumMap<>(Substance.class);
    private final SplittableRandom random;

    DaysChosen(DemoPerson person) {
        random = new SplittableRandom((person.givenName() + " " + person.surname()).hashCode());
    }

    UseDays tell(int window, Optional<Substance> main, LocalDate askedOn, Map<Substance, Integer> numbers) {
        boolean allCanBe = numbers.entrySet().stream().allMatch(each -> canBe(each.getKey(), askedOn, window, each.getValue()));
        if (numbers.isEmpty() || !allCanBe) {
            return new UseDays(window, main, numbers);
        }
        Map<Substance, ToldDays> days = new EnumMap<>(Substance.class);
        numbers.forEach((substance, number) -> days.put(substance,
                new ToldDays(askedOn, marks(substance, askedOn, window, number))));
        return new UseDays(window, main, Map.of(), days);
    }

    private boolean canBe(Substance substance, LocalDate askedOn, int window, int number) {
        int left = number - used(substance, askedOn, window);
        return left >= 0 && left <= open(substance, askedOn, window).size();
    }

    private String marks(Substance substance, LocalDate askedOn, int window, int number) {
        List<LocalDate> open = open(substance, askedOn, window);
        Map<LocalDate, Double> order = new HashMap<>();
        open.forEach(day -> order.put(day, random.nextDouble() - (OFTEN.contains(day.getDayOfWeek()) ? 0.6 : 0)));
        Set<LocalDate> used = new HashSet<>(open.stream().sorted(Comparator.comparing(order::get))
                .limit(number - used(substance, askedOn, window)).toList());
        StringBuilder marks = new StringBuilder();
        days(askedOn, window).forEach(day -> marks.append(!open.contains(day) ? ToldDays.NOT_TOLD
                : used.contains(day) ? ToldDays.USED : ToldDays.NOT_USED));
        open.forEach(day -> of(substance).put(day, used.contains(day)));
        return marks.toString();
    }

    private List<LocalDate> open(Substance substance, LocalDate askedOn, int window) {
        return days(askedOn, window).stream().filter(day -> !of(substance).containsKey(day)).toList();
    }

    private int used(Substance substance, LocalDate askedOn, int window) {
        return (int) days(askedOn, window).stream().filter(day -> of(substance).getOrDefault(day, false)).count();
    }

    private Map<LocalDate, Boolean> of(Substance substance) {
        return told.computeIfAbsent(substance, any -> new HashMap<>());
    }

    private static List<LocalDate> days(LocalDate askedOn, int window) {
        return IntStream.rangeClosed(1, window).mapToObj(day -> askedOn.minusDays(window + 1L - day)).toList();
    }
}
