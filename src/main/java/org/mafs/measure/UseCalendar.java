package org.mafs.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * What one person has told of single days: the only truth for every number of days that is summed. Each form keeps what
 * it said of a day; where several speak of the same one, the newest telling counts. A window is the whole days before
 * the one it is asked on. Here alone days are summed.
 */
final class UseCalendar {

    /**
     * One day and one substance, as one form tells it.
     *
     * @param amount about how much; null when not told
     * @param recall the form that said so
     * @param toldAt when that form last said anything
     */
    record Cell(Substance substance, LocalDate day, boolean used, BigDecimal amount, long recall, Instant toldAt) {

        private static final Comparator<Cell> BY_TELLING = Comparator.comparing(Cell::toldAt)
                .thenComparingLong(Cell::recall);

        private boolean isOn(Cell other) {
            return substance == other.substance && day.equals(other.day);
        }

        private boolean saysTheSame(Cell other) {
            return isOn(other) && used == other.used && Objects.equals(amount, other.amount);
        }
    }

    /** What a form has changed. */
    record Changes(List<Cell> gone, List<Cell> said) {

        boolean isEmpty() {
            return gone.isEmpty() && said.isEmpty();
        }
    }

    private final List<Cell> cells;

    UseCalendar(Collection<Cell> cells) {
        this.cells = new ArrayList<>(cells);
    }

    /**
     * Takes what one form says, in place of what it said before. What other forms say of the same days stays with
     * them: if this one is taken out again, their word counts again.
     */
    Changes say(long recall, Instant toldAt, Map<Substance, ToldDays> told) {
        List<Cell> before = cells.stream().filter(cell -> cell.recall() == recall).toList();
        List<Cell> now = new ArrayList<>();
        told.forEach((substance, days) -> days.days().forEach((day, used) -> now.add(
                new Cell(substance, day, used, used ? days.amount() : null, recall, toldAt))));
        cells.removeAll(before);
        cells.addAll(now);
        return new Changes(before.stream().filter(cell -> now.stream().noneMatch(cell::isOn)).toList(),
                now.stream().filter(cell -> before.stream().noneMatch(cell::saysTheSame)).toList());
    }

    /** On how many days of the window each substance was used of which every day is known. */
    SortedMap<Substance, Integer> sums(LocalDate askedOn, int window) {
        SortedMap<Substance, Integer> sums = new TreeMap<>();
        newest(any -> true).forEach((substance, days) -> {
            Collection<Cell> within = within(days, askedOn, window).values();
            if (within.size() == window) {
                sums.put(substance, (int) within.stream().filter(Cell::used).count());
            }
        });
        return sums;
    }

    /**
     * What one form says of single days. Days that were asked about from another day than the form's own, because its
     * session has moved since, are told from that one.
     */
    Map<Substance, ToldDays> saidBy(long recall, LocalDate askedOn, int window) {
        Map<Substance, ToldDays> said = new EnumMap<>(Substance.class);
        newest(cell -> cell.recall() == recall).forEach((substance, days) -> {
            LocalDate on = dayAfter(days, askedOn, window);
            said.put(substance, new ToldDays(on, marks(days, on, window)).withAmount(days.values().stream()
                    .map(Cell::amount).filter(Objects::nonNull).findFirst().orElse(null)));
        });
        return said;
    }

    /** The nearest to the day it was asked on from which all these days are within the window. */
    private static LocalDate dayAfter(SortedMap<LocalDate, Cell> days, LocalDate askedOn, int window) {
        LocalDate earliest = days.lastKey().plusDays(1);
        LocalDate latest = days.firstKey().plusDays(window);
        return askedOn.isBefore(earliest) ? earliest : askedOn.isAfter(latest) ? latest : askedOn;
    }

    /** Everything that is known of the window, whoever said so. */
    Map<Substance, ToldDays> known(LocalDate askedOn, int window) {
        return known(askedOn, window, any -> true);
    }

    /** @param except the form that asks: what it said itself is left out */
    Map<Substance, ToldDays> known(LocalDate askedOn, int window, OptionalLong except) {
        return known(askedOn, window, cell -> except.isEmpty() || cell.recall() != except.getAsLong());
    }

    /**
     * Which days of the window are known, without what was told of them: 1 for each that is, 0 for each that is not.
     *
     * @param except the form that asks: what it said itself is not counted
     */
    Map<Substance, String> isKnown(LocalDate askedOn, int window, OptionalLong except) {
        Map<Substance, String> known = new EnumMap<>(Substance.class);
        known(askedOn, window, except).forEach((substance, told) -> known.put(substance,
                        told.marks().replaceAll("[01]", "1").replace(ToldDays.NOT_TOLD, '0')));
        return known;
    }

    private Map<Substance, ToldDays> known(LocalDate askedOn, int window, Predicate<Cell> which) {
        Map<Substance, ToldDays> known = new EnumMap<>(Substance.class);
        newest(which).forEach((substance, days) -> {
            ToldDays told = new ToldDays(askedOn, marks(days, askedOn, window));
            if (told.saysAnything()) {
                known.put(substance, told);
            }
        });
        return known;
    }

    private static String marks(SortedMap<LocalDate, Cell> days, LocalDate askedOn, int window) {
        StringBuilder marks = new StringBuilder();
        for (int back = window; back > 0; back--) {
            Cell cell = days.get(askedOn.minusDays(back));
            marks.append(cell == null ? ToldDays.NOT_TOLD : cell.used() ? ToldDays.USED : ToldDays.NOT_USED);
        }
        return marks.toString();
    }

    private static SortedMap<LocalDate, Cell> within(SortedMap<LocalDate, Cell> days, LocalDate askedOn, int window) {
        return days.subMap(askedOn.minusDays(window), askedOn);
    }

    /** Of each day what was told last of it. */
    private Map<Substance, SortedMap<LocalDate, Cell>> newest(Predicate<Cell> which) {
        Map<Substance, SortedMap<LocalDate, Cell>> newest = new EnumMap<>(Substance.class);
        cells.stream().filter(which).forEach(cell -> newest.computeIfAbsent(cell.substance(), any -> new TreeMap<>())
                .merge(cell.day(), cell, BinaryOperator.maxBy(Cell.BY_TELLING)));
        return newest;
    }
}
