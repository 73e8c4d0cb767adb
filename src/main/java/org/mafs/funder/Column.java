package org.mafs.funder;

import java.util.function.Function;
import org.mafs.base.Words;

/**
 * One column of a table.
 *
 * @param header one or two words, unlike those of the table's other columns
 * @param headed how the header stands over what is below it
 * @param format of a row's cell
 * @param value  a text, a number, a date, an optional of these, or null for an empty cell
 */
record Column<R>(String header, Format headed, Function<R, Format> format, Function<R, ?> value) {

    static <R> Column<R> of(String key, Format format, Function<R, ?> value) {
        return of(key, "", format, value);
    }

    /** @param level of confidence, where the header names it */
    static <R> Column<R> of(String key, String level, Format format, Function<R, ?> value) {
        return new Column<>(header(key, level), format, any -> format, value);
    }

    /** Figures of several units under one header. */
    static <R> Column<R> mixed(String key, String level, Function<R, Format> format, Function<R, ?> value) {
        return new Column<>(header(key, level), Format.COUNT, format, value);
    }

    /** Formulas elsewhere name a column as it is typed: with blanks, not with unbroken ones. */
    private static String header(String key, String level) {
        return Words.say(key, level).replace('\u00a0', ' ');
    }
}
