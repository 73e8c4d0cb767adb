package org.mafs.outcome;

import java.util.List;
import java.util.function.Consumer;

/**
 * One grain of what researchers are given: rows that are all about the same kind of thing, handed on as they are made.
 *
 * @param name    of the file and of the sheet, such as {@code people}
 * @param columns their names, as the codebook explains them
 * @param rows    hands each row to whoever takes it: text, numbers, true or false, and null for what is not known
 */
record ResearchTable(String name, List<String> columns, Consumer<Consumer<Object[]>> rows) {

    ResearchTable {
        columns = List.copyOf(columns);
    }

    /** The rows, each checked to have as many cells as there are columns. */
    void each(Consumer<Object[]> taker) {
        rows.accept(row -> {
            if (row.length != columns.size()) {
                throw new IllegalStateException("A row of " + name + " has " + row.length + " cells, not " + columns.size() + ".");
            }
            taker.accept(row);
        });
    }
}
