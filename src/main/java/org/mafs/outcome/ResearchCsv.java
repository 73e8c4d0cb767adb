package org.mafs.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as RFC 4180 has it. Text that a spreadsheet would take for a formula gets an apostrophe in front, since
 * such a file opens in one with a double click.
 */
final class ResearchCsv {

    private ResearchCsv() {
    }

    /** Leaves the writer open. */
    static void write(ResearchTable table, Writer to) throws IOException {
        CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(table.columns());
        try {
            table.each(row -> {
                try {
                    printer.printRecord(Arrays.stream(row).map(ResearchCsv::cell));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        printer.flush();
    }

    private static String cell(Object value) {
        return (ResearchCell.startsAFormula(value) ? "'" : "") + ResearchCell.written(value);
    }
}
