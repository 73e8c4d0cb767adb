package org.mafs.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one person has told of single days: the only truth for every number of days that is summed. A window is the whole
 * days before the one it is asked on. Here alone days are summed.
 */
final class UseCalendar {

    /**
     * One day and one substance.
     *
     * @param amount about how much; null when not told
     * @param recall the form that said so
     */
    record Cell(Substance substance, LocalDate day, boolean used, BigDecimal amount, long recall) {

        private boolean says(boolean same, BigDecimal about) {
            return used == same && (about == null || Objects.equals(amount, about));
        }
    }

    /** What a form has changed. */
    record Changes(List<Cell> gone, List<Cell> said) {

        boolean isEmpty() {
            return gone.isEmpty() && said.isEmpty();
        }
    }

    private final Map<Substance, SortedMap<LocalDate, Cell>> cells = new EnumMap<>(Substance.class);

    UseCalendar(Collection<Cell> cells) {
        cells.forEach(this::put);
    }

    /**
     * Takes what one form says, in place of what it said before. Days it does not speak of stay as other forms told
     * them. A day that another form told alike stays that form's: if this one is taken out again, nothing of the other
     * goes with it.
     */
    Changes say(long recall, Map<Substance, ToldDays> told) {
        List<Cell> said = new ArrayList<>();
        told.forEach((substance, days) -> days.days().forEach((day, used) -> {
            Cell there = days(substance).get(day);
            BigDecimal amount = used ? days.amount() : null;
            if (there == null || (there.recall() == recall ? !same(there, used, amount) : !there.says(used, amount))) {
                said.add(new Cell(substance, day, used, amount, recall));
            }
        }));
        List<Cell> gone = all(cell -> cell.recall() == recall && !(told.containsKey(cell.substance())
                && told.get(cell.substance()).days().containsKey(cell.day())));
        gone.forEach(cell -> cells.get(cell.substance()).remove(cell.day()));
        said.forEach(this::put);
        return new Changes(gone, said);
    }

    private static boolean same(Cell there, boolean used, BigDecimal amount) {
        return there.used() == used && Objects.equals(there.amount(), amount);
    }

    /** On how many days of the window each substance was used of which every day is known. */
    SortedMap<Substance, Integer> sums(LocalDate askedOn, int window) {
        SortedMap<Substance, Integer> sums = new TreeMap<>();
        cells.forEach((substance, days) -> {
            Collection<Cell> within = within(days, askedOn, window).values();
            if (within.size() == window) {
                sums.put(substance, (int) within.stream().filter(Cell::used).count());
            }
        });
        return sums;
    }

    /** What one form says of the days of its window. */
    Map<Substance, ToldDays> saidBy(long recall, LocalDate askedOn, int window) {
        Map<Substance, ToldDays> said = new EnumMap<>(Substance.class);
        cells.forEach((substance, days) -> {
            String marks = marks(days, askedOn, window, cell -> cell.recall() == recall);
            ToldDays told = new ToldDays(askedOn, marks);
            if (told.saysAnything()) {
                said.put(substance, told.withAmount(within(days, askedOn, window).values().stream()
                        .filter(cell -> cell.recall() == recall && cell.amount() != null).map(Cell::amount)
                        .findFirst().orElse(null)));
            }
        });
        return said;
    }

    /** Everything that is known of the window, whoever said so. */
    Map<Substance, ToldDays> known(LocalDate askedOn, int window) {
        return known(askedOn, window, OptionalLong.empty());
    }

    /** @param except the form that asks: what it said itself is left out */
    Map<Substance, ToldDays> known(LocalDate askedOn, int window, OptionalLong except) {
        Map<Substance, ToldDays> known = new EnumMap<>(Substance.class);
        cells.forEach((substance, days) -> {
            ToldDays told = new ToldDays(askedOn, marks(days, askedOn, window,
                    cell -> except.isEmpty() || cell.recall() != except.getAsLong()));
            if (told.saysAnything()) {
                known.put(substance, told);
            }
        });
        return known;
    }

    /**
     * Which days of the window are known, without what was told of them: 1 for each that is, 0 for each that is not.
     *
     * @param except the form that asks: what it said itself is not counted
     */
    Map<Substance, String> isKnown(LocalDate askedOn, int window, OptionalLong except) {
        Map<Substance, String> known = new EnumMap<>(Substance.class);
        cells.forEach((substance, days) -> {
            String marks = marks(days, askedOn, window,
                    cell -> except.isEmpty() || cell.recall() != except.getAsLong());
            if (marks.chars().anyMatch(mark -> mark != ToldDays.NOT_TOLD)) {
                known.put(substance, marks.replaceAll("[01]", "1").replace(ToldDays.NOT_TOLD, '0'));
            }
        });
        return known;
    }

    private static String marks(SortedMap<LocalDate, Cell> days, LocalDate askedOn, int window, Predicate<Cell> which) {
        StringBuilder marks = new StringBuilder();
        for (int back = window; back > 0; back--) {
            Cell cell = days.get(askedOn.minusDays(back));
            marks.append(cell == null || !which.test(cell) ? ToldDays.NOT_TOLD
                    : cell.used() ? ToldDays.USED : ToldDays.NOT_USED);
        }
        return marks.toString();
    }

    private static SortedMap<LocalDate, Cell> within(SortedMap<LocalDate, Cell> days, LocalDate askedOn, int window) {
        return days.subMap(askedOn.minusDays(window), askedOn);
    }

    private List<Cell> all(Predicate<Cell> which) {
        return cells.values().stream().flatMap(days -> days.values().stream()).filter(which).toList();
    }

    private SortedMap<LocalDate, Cell> days(Substance substance) {
        return cells.getOrDefault(substance, new TreeMap<>());
    }

    private void put(Cell cell) {
        cells.computeIfAbsent(cell.substance(), any -> new TreeMap<>()).put(cell.day(), cell);
    }
}
