package org.mafs.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes a table as RFC 4180 has it. Text that a spreadsheet would take for a formula gets an apostrophe in front, since
 * such a file opens in one with a double click.
 */
final class ResearchCsv {

    private static final String LINE_END = "\r\n";

    private ResearchCsv() {
    }

    /** Leaves the writer open. */
    static void write(ResearchTable table, Writer to) throws IOException {
        line(table.columns().toArray(), to);
        try {
            table.each(row -> {
                try {
                    line(row, to);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        to.flush();
    }

    private static void line(Object[] cells, Writer to) throws IOException {
        for (int place = 0; place < cells.length; place++) {
            if (place > 0) {
                to.write(',');
            }
            to.write(cell(cells[place]));
        }
        to.write(LINE_END);
    }

    private static String cell(Object value) {
        String text = (ResearchCell.startsAFormula(value) ? "'" : "") + ResearchCell.written(value);
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
