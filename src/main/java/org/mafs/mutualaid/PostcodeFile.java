package org.mafs.mutualaid;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mafs.base.Refused;
import org.mafs.base.Words;

/**
 * Reads a list of postcodes as it comes, one record after the other: a CSV file, or a zip file with several, such as
 * Code-Point Open or the ONS directory. What cannot be taken is counted, and the first few are said.
 */
class PostcodeFile {

    static final int MOST = 2_000_000;
    private static final int MOST_RECORDS = 4_000_000;
    private static final int ZIP = 0x504b0304;
    private static final int LONGEST_LINE = 1 << 15;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BiConsumer<Postcode, Point> taker;
    private final LeftOut leftOut = new LeftOut();
    private int records;
    private int taken;
    private boolean anyColumns;

    PostcodeFile(BiConsumer<Postcode, Point> taker) {
        this.taker = taker;
    }

    int taken() {
        return taken;
    }

    LeftOut leftOut() {
        return leftOut;
    }

    /**
     * @throws Refused where it is no list of postcodes, or longer than {@link #MOST}; what was read until then has been taken
     * @throws IOException where it broke off
     */
    void read(InputStream file) throws IOException {
        BufferedInputStream all = new BufferedInputStream(file);
        if (isZip(all)) {
            eachInside(new ZipInputStream(all));
        } else {
            list(all);
        }
        if (!anyColumns) {
            throw new Refused("postcodes.columns");
        }
    }

    private static boolean isZip(BufferedInputStream file) throws IOException {
        file.mark(Integer.BYTES);
        int begins = 0;
        for (byte read : file.readNBytes(Integer.BYTES)) {
            begins = begins << Byte.SIZE | Byte.toUnsignedInt(read);
        }
        file.reset();
        return begins == ZIP;
    }

    /** The directory comes whole and in pieces: the pieces would say everything twice. */
    private void eachInside(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".csv") && !name.contains("multi_csv")) {
                list(new FilterInputStream(zip) {
                    @Override
                    public void close() {
                        // the next file follows in the same stream
                    }
                });
            }
        }
    }

    private void list(InputStream csv) throws IOException {
        BufferedReader letters = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8));
        ShortRecords bounded = new ShortRecords(letters);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(begin(letters)).setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true).setTrailingData(true).setLenientEof(true).get();
        try (CSVParser parser = CSVParser.parse(bounded, format)) {
            Iterator<CSVRecord> all = parser.iterator();
            if (!all.hasNext()) {
                return;
            }
            CSVRecord first = all.next();
            Optional<PostcodeColumns> columns = PostcodeColumns.of(first);
            if (columns.isEmpty()) {
                return;
            }
            anyColumns = true;
            if (!columns.get().header()) {
                take(first, 1, columns.get());
            }
            for (long line = parser.getCurrentLineNumber() + 1; all.hasNext(); line = parser.getCurrentLineNumber() + 1) {
                take(all.next(), line, columns.get());
                bounded.next();
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Leaves the mark at the front out, and finds out what stands between the columns. */
    private static char begin(BufferedReader letters) throws IOException {
        letters.mark(LONGEST_LINE);
        int first = letters.read();
        int[] counts = new int[128];
        for (int letter = first, read = 1; letter >= 0 && letter != '\n' && read < LONGEST_LINE; letter = letters.read(), read++) {
            if (letter < counts.length) {
                counts[letter]++;
            }
        }
        letters.reset();
        if (first == BYTE_ORDER_MARK) {
            letters.skip(1);
        }
        char most = counts['\t'] > counts[';'] ? '\t' : ';';
        return counts[most] > counts[','] ? most : ',';
    }

    private void take(CSVRecord row, long line, PostcodeColumns columns) {
        records++;
        Optional<Postcode> code = columns.postcode(row);
        Optional<Point> place = columns.place(row);
        if (columns.isOver(row)) {
            leftOut.ended();
        } else if (code.isEmpty()) {
            leftOut.say(line, Words.say("postcodes.row.no-code"));
        } else if (place.isEmpty()) {
            leftOut.say(line, Words.say("postcodes.row.no-place", code.get().inFull()));
        } else {
            taken++;
            taker.accept(code.get(), place.get());
        }
        if (taken > MOST || records > MOST_RECORDS) {
            throw new Refused("postcodes.too-many", MOST);
        }
    }
}
