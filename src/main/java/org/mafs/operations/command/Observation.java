package org.mafs.operations.command;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** One value of one person, or the fact that it was not answered. */
record Observation(String participant, TimePoint time, String measure, OptionalDouble value) {

    static final List<String> HEADER = List.of("participant", "time", "measure", "value");

    // Double.parseDouble alone would also take "NaN", "1d" and "0x1p3".
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    static Observation of(List<String> cells) {
        return new Observation(name("participant", cells.get(0)), TimePoint.of(cells.get(1)), name("measure", cells.get(2)),
                value(cells.get(3)));
    }

    private static String name(String column, String cell) {
        if (cell.isBlank()) {
            throw new IllegalArgumentException("the " + column + " is empty");
        }
        return cell.strip();
    }

    private static OptionalDouble value(String cell) {
        String written = cell.strip();
        if (written.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (DECIMAL.matcher(written).matches()) {
            double value = Double.parseDouble(written);
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        }
        throw new IllegalArgumentException("value must be a number such as 14.5 or empty, not " + CsvFile.shown(cell));
    }
}
