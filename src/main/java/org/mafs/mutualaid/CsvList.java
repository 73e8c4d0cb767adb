package org.mafs.mutualaid;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mafs.base.Refused;

/**
 * Reads a list of comma-separated values row by row. The first row names the columns, in any order and in capitals or
 * not; a byte-order mark, any line ending, quoted cells of many lines and blank rows are fine.
 */
record CsvList(Path file) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern RUNS = Pattern.compile("'*[=+\\-@\\t\\r]", Pattern.DOTALL);

    /**
     * @param needed  columns without which this is no such list
     * @param wanted  the columns to keep, the needed among them; all others are passed over
     * @param remarks told which of the wanted ones there are not
     * @throws Refused where a needed column is missing or the quotation marks do not match
     */
    void each(List<String> needed, List<String> wanted, Set<String> spare, Remarks remarks, Consumer<ListedRecord> row)
            throws IOException {
        int line = 1;
        try (Reader text = new BoundedCells(ListFile.csv(file)); CSVParser parser = FORMAT.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            Map<String, Integer> places = null;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (!isBlank(record)) {
                    if (places == null) {
                        places = places(record, needed, wanted, spare, remarks);
                    } else {
                        row.accept(cells(line, record, places));
                    }
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            if (places == null) {
                throw new Refused("mutualaid.list.empty");
            }
        } catch (CharacterCodingException wrong) {
            throw wrong;
        } catch (UncheckedIOException unbalanced) {
            if (unbalanced.getCause() instanceof CharacterCodingException wrong) {
                throw wrong;
            }
            throw new Refused("mutualaid.list.quotes", line);
        } catch (IOException unbalanced) {
            throw new Refused("mutualaid.list.quotes", line);
        }
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static Map<String, Integer> places(CSVRecord header, List<String> needed, List<String> wanted,
            Set<String> spare, Remarks remarks) {
        Map<String, Integer> there = new HashMap<>();
        for (int place = 0; place < header.size(); place++) {
            there.putIfAbsent(header.get(place).strip().toLowerCase(Locale.ROOT), place);
        }
        List<String> missing = missing(needed, there);
        if (!missing.isEmpty()) {
            throw new Refused("mutualaid.list.columns", missing.size(), String.join(", ", missing));
        }
        List<String> empty = missing(wanted, there).stream().filter(column -> !spare.contains(column)).toList();
        if (!empty.isEmpty()) {
            remarks.say("mutualaid.list.remark.columns", empty.size(), String.join(", ", empty));
        }
        Map<String, Integer> places = new HashMap<>();
        wanted.forEach(column -> {
            Integer place = there.get(column.toLowerCase(Locale.ROOT));
            if (place != null) {
                places.put(column, place);
            }
        });
        return places;
    }

    private static List<String> missing(List<String> columns, Map<String, Integer> there) {
        return columns.stream().filter(column -> !there.containsKey(column.toLowerCase(Locale.ROOT))).toList();
    }

    private static ListedRecord cells(int line, CSVRecord record, Map<String, Integer> places) {
        Map<String, List<String>> cells = new HashMap<>();
        places.forEach((column, place) -> {
            if (place < record.size() && !record.get(place).isBlank()) {
                cells.put(column, List.of(unguarded(record.get(place))));
            }
        });
        return new ListedRecord(line, cells);
    }

    /** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
    static String guarded(String text) {
        return text == null ? "" : RUNS.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    static List<String> columns(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
