package org.mafs.measure;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is done to a raw score before it is read: nothing, a factor, or a published table.
 *
 * @param factor what the raw score is multiplied by; empty for 1
 * @param table  the score for each raw score. An instrument that needs a table and has an empty one cannot be scored yet
 */
public record Transformation(OptionalDouble factor, boolean byTable, SortedMap<Integer, Double> table) {

    public static final Transformation NONE = new Transformation(OptionalDouble.empty(), false, null);

    public Transformation {
        factor = factor == null ? OptionalDouble.empty() : factor;
        table = Collections.unmodifiableSortedMap(new TreeMap<>(table == null ? Map.of() : table));
        if (factor.isPresent() && !(factor.getAsDouble() > 0 && Double.isFinite(factor.getAsDouble()))) {
            throw new IllegalArgumentException("A raw score is multiplied by a number above zero, not "
                    + factor.getAsDouble() + ".");
        }
        if (factor.isPresent() && byTable) {
            throw new IllegalArgumentException("A raw score is multiplied or looked up in a table, not both.");
        }
        if (!byTable && !table.isEmpty()) {
            throw new IllegalArgumentException("There is a table, and nothing says that it is used.");
        }
        Double before = null;
        for (Map.Entry<Integer, Double> line : table.entrySet()) {
            if (line.getValue() == null || !Double.isFinite(line.getValue())) {
                throw new IllegalArgumentException("The table's score for " + line.getKey() + " is not a number.");
            }
            if (before != null && line.getValue() <= before) {
                throw new IllegalArgumentException("The table's scores must rise, and do not at " + line.getKey() + ".");
            }
            before = line.getValue();
        }
    }

    public static Transformation times(double factor) {
        return new Transformation(OptionalDouble.of(factor), false, null);
    }

    public static Transformation table(Map<Integer, Double> table) {
        return new Transformation(OptionalDouble.empty(), true, new TreeMap<>(table));
    }

    /** Empty when the table has no score for this raw score. */
    OptionalDouble of(double raw) {
        if (!byTable) {
            return OptionalDouble.of(raw * factor.orElse(1));
        }
        Double found = raw == Math.rint(raw) ? table.get((int) raw) : null;
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }
}
