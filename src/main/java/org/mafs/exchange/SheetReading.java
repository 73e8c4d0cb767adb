package org.mafs.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.mafs.base.Refused;
import org.mafs.base.Words;

/**
 * Reads one sheet against what is stored: each row is new, here already, or wrong.
 *
 * @param <R> what the room that owns the sheet calls one row
 */
final class SheetReading<R> {

    private static final int MISSING = -1;

    private record Numbered(Object key, int number) {
    }

    private final Sheet<R> sheet;
    private final LongSupplier ids;
    private final boolean apply;
    private final Findings findings;
    private final Map<Object, R> stored = new HashMap<>();
    private final Map<Object, Integer> storedTimes = new HashMap<>();
    private final Map<Object, Integer> seen = new HashMap<>();
    private final Map<Object, R> readBefore = new HashMap<>();
    private final List<R> toAdd = new ArrayList<>();
    private int[] places;

    SheetReading(Sheet<R> sheet, LongSupplier ids, boolean apply, Findings findings) {
        this.sheet = sheet;
        this.ids = ids;
        this.apply = apply;
        this.findings = findings;
    }

    /** Even of a sheet that the workbook lacks: others refer to what is stored. */
    void learnStored(boolean compared) {
        sheet.each(record -> {
            sheet.learn(record);
            if (compared) {
                stored.put(numbered(sheet.key(record), storedTimes), record);
            }
        });
    }

    private Object numbered(Object key, Map<Object, Integer> times) {
        return sheet.onceOnly() ? key : new Numbered(key, times.merge(key, 1, Integer::sum));
    }

    /** The first row with anything in it names the columns. */
    boolean take(int number, RawCell[] cells) {
        if (places == null) {
            places = placesOf(number, cells);
            return false;
        }
        if (places[0] == MISSING || isExample(cells[places[0]])) {
            return false;
        }
        try {
            sort(new Row(sheet.columns(), number, values(number, cells)));
        } catch (RowIsWrong told) {
            findings.wrong(sheet.title(), number, told.reasons);
        } catch (Wrong wrong) {
            findings.wrong(sheet.title(), number, List.of(problem(number, wrong)));
        } catch (Refused refused) {
            findings.wrong(sheet.title(), number,
                    List.of(new Problem(sheet.title(), number, "", refused.getMessage(), true)));
        }
        return true;
    }

    private static boolean isExample(RawCell first) {
        return first != null && Column.folded(first.text()).equals(Sheets.EXAMPLE);
    }

    void end() {
        flush();
    }

    private void sort(Row row) {
        R found = sheet.read(row, 0);
        Object plain = sheet.key(found);
        Object key = numbered(plain, seen);
        R here = stored.get(key);
        R before = sheet.onceOnly() ? readBefore.get(key) : null;
        String remark = sheet.remark(found, row);
        if (before != null) {
            matchBefore(row, found, before, remark);
            return;
        }
        if (here != null) {
            match(row, found, here, remark);
            if (sheet.onceOnly()) {
                readBefore.put(key, here);
            }
            return;
        }
        if (sheet.isHere(found)) {
            findings.matching(sheet.title());
            return;
        }
        sheet.check(found, row);
        R added = sheet.read(row, ids.getAsLong());
        sheet.learn(added);
        if (sheet.onceOnly()) {
            readBefore.put(key, added);
        }
        findings.fresh(sheet.title());
        if (apply) {
            toAdd.add(added);
            if (toAdd.size() >= sheet.together()) {
                flush();
            }
        }
    }

    /** The same row twice is harmless; two rows that say different things of the same are not. */
    private void matchBefore(Row row, R found, R before, String remark) {
        List<Column> different = different(row, found, before);
        if (!different.isEmpty() && remark == null) {
            throw new Wrong(different.getFirst().key(), "exchange.wrong.twice");
        }
        findings.matching(sheet.title());
        findings.remark(sheet.title(), row.number(), "",
                remark == null ? Words.say("exchange.same-row") : remark);
    }

    private void match(Row row, R found, R here, String remark) {
        findings.matching(sheet.title());
        if (remark != null) {
            findings.remark(sheet.title(), row.number(), "", remark);
        }
        different(row, found, here).forEach(column -> findings.remark(sheet.title(), row.number(), column.title(),
                Words.say("exchange.different")));
    }

    /** What the file says differently; an empty cell says nothing. */
    private List<Column> different(Row row, R found, R here) {
        Object[] theirs = sheet.cells(here);
        Object[] ours = sheet.cells(found);
        List<Column> different = new ArrayList<>();
        for (int place = 0; place < ours.length; place++) {
            if (row.values()[place] != null && !same(ours[place], theirs[place])) {
                different.add(sheet.columns().get(place));
            }
        }
        return different;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof String text && other instanceof String that
                ? Column.folded(text).equals(Column.folded(that)) : Objects.equals(one, other);
    }

    private void flush() {
        if (!toAdd.isEmpty()) {
            sheet.add(List.copyOf(toAdd));
            toAdd.clear();
        }
    }

    private int[] placesOf(int number, RawCell[] cells) {
        int[] found = new int[sheet.columns().size()];
        java.util.Arrays.fill(found, MISSING);
        for (int place = 0; place < cells.length; place++) {
            if (cells[place] == null || cells[place].isBlank()) {
                continue;
            }
            int column = columnTitled(cells[place].text());
            if (column < 0) {
                findings.remark(sheet.title(), number, cells[place].text().strip(), Words.say("exchange.column-unknown"));
            } else {
                found[column] = place;
            }
        }
        for (int column = 0; column < found.length; column++) {
            Column wanted = sheet.columns().get(column);
            if (found[column] == MISSING && wanted.needed()) {
                findings.wrong(sheet.title(), 0, List.of(new Problem(sheet.title(), 0, wanted.title(),
                        Words.say("exchange.wrong.no-column", wanted.title()), true)));
                found[0] = MISSING;
            }
        }
        return found;
    }

    private int columnTitled(String written) {
        String title = Column.folded(written.replace("*", ""));
        for (int column = 0; column < sheet.columns().size(); column++) {
            if (Column.folded(sheet.columns().get(column).title()).equals(title)) {
                return column;
            }
        }
        return MISSING;
    }

    private Object[] values(int number, RawCell[] cells) {
        Object[] values = new Object[places.length];
        List<Problem> reasons = new ArrayList<>();
        for (int column = 0; column < places.length; column++) {
            try {
                values[column] = CellReading.read(sheet.columns().get(column),
                        places[column] == MISSING ? null : cells[places[column]]);
            } catch (Wrong wrong) {
                reasons.add(problem(number, wrong));
            }
        }
        if (!reasons.isEmpty()) {
            throw new RowIsWrong(reasons);
        }
        return values;
    }

    private Problem problem(int number, Wrong wrong) {
        String title = sheet.columns().stream().filter(column -> column.key().equals(wrong.column()))
                .map(Column::title).findFirst().orElse("");
        return new Problem(sheet.title(), number, title, wrong.getMessage(), true);
    }

    private static final class RowIsWrong extends RuntimeException {

        private final transient List<Problem> reasons;

        private RowIsWrong(List<Problem> reasons) {
            super(null, null, false, false);
            this.reasons = reasons;
        }
    }
}
