package org.mafs.operations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of comma-separated values with one known header. A byte-order mark, any line ending, quoted cells and blank
 * lines are fine; everything else is told with the line of the file where the row begins, counted from 1.
 */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final int LONGEST_SHOWN = 40;

    private final List<String> header;
    private final List<Row> rows;

    private CsvFile(List<String> header, List<Row> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** One row of the file as it stands there. */
    record Row(long line, List<String> cells) {

        boolean isBlank() {
            return cells.size() == 1 && cells.getFirst().isBlank();
        }

        String told(String reason) {
            return "line " + line + ": " + reason;
        }
    }

    /** @throws Refused when the file cannot be read, is no UTF-8 text or has another header */
    static CsvFile read(Path file, List<String> header) {
        List<Row> rows = rows(text(file));
        if (rows.isEmpty() || !rows.getFirst().cells().equals(header)) {
            long line = rows.isEmpty() ? 1 : rows.getFirst().line();
            throw new Refused("line " + line + ": the header must be " + String.join(",", header));
        }
        return new CsvFile(header, rows.subList(1, rows.size()));
    }

    /**
     * Turns every row into something.
     *
     * @param reader throws {@link IllegalArgumentException} with the reason when a row cannot be used
     * @throws Refused with the reason of every row that cannot be used
     */
    <T> List<T> each(Function<List<String>, T> reader) {
        List<T> all = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                reasons.add(row.told("there must be " + header.size() + " cells, not " + row.cells().size()));
                continue;
            }
            try {
                all.add(reader.apply(row.cells()));
            } catch (IllegalArgumentException reason) {
                reasons.add(row.told(reason.getMessage()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        return all;
    }

    /** A cell inside a message: short and on one line. */
    static String shown(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}", " ");
        return '"' + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line) + '"';
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                Row row = new Row(line, records.next().toList());
                if (!row.isBlank()) {
                    rows.add(row);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException unbalanced) {
            throw new Refused("line " + line + ": the quotation marks do not match");
        }
        return rows;
    }

    private static String text(Path file) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(file));
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw new Refused("line " + (text + ".").lines().count() + ": this is not UTF-8 text; save the file as \"CSV UTF-8\"");
        }
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.subSequence(1, text.length()).toString() : text.toString();
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Refused(file + " is a folder, not a file.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new Refused("There is no file " + file + ".");
        } catch (IOException unreadable) {
            throw new Refused("The file " + file + " cannot be read.");
        }
    }
}
