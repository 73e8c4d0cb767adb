package org.mafs.exchange;

import java.util.List;
import java.util.function.Consumer;
import org.mafs.base.Words;

/**
 * One sheet of the workbook: its columns, and how its rows and what is stored become each other.
 *
 * @param <R> what the room that owns it calls one row
 */
abstract class Sheet<R> {

    private final String key;
    private final List<Column> columns;

    Sheet(String key, Column... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    String title() {
        return Words.say("exchange.sheet." + key);
    }

    List<Column> columns() {
        return columns;
    }

    /** All that is stored, in the order it came. */
    abstract void each(Consumer<R> stored);

    abstract void add(List<R> records);

    /** The cells of its row, in the order of the columns. */
    abstract Object[] cells(R stored);

    /**
     * @param id for a record that turns out to be new
     * @throws Wrong when the row names what is not there, or cannot be so
     */
    abstract R read(Row row, long id);

    /** Two rows with the same key are one record. */
    abstract Object key(R stored);

    /** Keeps in mind what rows further on refer to: what is stored, and what has just been read. */
    void learn(R stored) {
    }

    /** Rules for what is new; what is here already has been let in. */
    void check(R found, Row row) {
    }

    /** Whether the database itself lets a key stand only once. Where not, the second of the same is the second. */
    boolean onceOnly() {
        return true;
    }

    /** Whether a row says nothing that is not here already, though no stored record has its key. */
    boolean isHere(R found) {
        return false;
    }

    /** How many are handed to the room at a time. */
    int together() {
        return 500;
    }

    /** Something worth knowing about a row that is not wrong; or null. */
    String remark(R found, Row row) {
        return null;
    }
}
