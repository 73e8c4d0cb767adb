package org.mafs.mutualaid;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes comma-separated values as spreadsheet programs read them best: with a byte-order mark, and no formulas. */
final class CsvRows {

    private CsvRows() {
    }

    /** @param cells in the order of the columns; text already guarded, null for an empty one */
    static <T> void write(OutputStream stream, List<String> columns, List<T> rows, Function<T, List<Object>> cells)
            throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(columns);
        for (T row : rows) {
            printer.printRecord(cells.apply(row));
        }
        printer.flush();
    }
}
