package org.mafs.outcome;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** What every column means, in what unit, with which values and from where. It comes with the product, as a table. */
final class ResearchCodebook {

    private static final String FILE = "/research/codebook.csv";

    private ResearchCodebook() {
    }

    static ResearchTable table() {
        try (Reader text = new InputStreamReader(ResearchCodebook.class.getResourceAsStream(FILE), StandardCharsets.UTF_8);
                CSVParser lines = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
            List<String> columns = lines.getHeaderNames();
            List<Object[]> rows = lines.stream().map(line -> line.stream().toArray(Object[]::new)).toList();
            return new ResearchTable("codebook", columns, taker -> rows.forEach(taker));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
