package org.mafs.outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The files of a ZIP for research, unpacked. */
record ResearchFiles(Path folder) {

    static ResearchFiles unpack(byte[] zip, Path into) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
        return new ResearchFiles(into.resolve("mafs-research"));
    }

    Path script() {
        return folder.resolve("analyse.R");
    }

    List<Map<String, String>> rows(String table) throws IOException {
        try (Reader text = Files.newBufferedReader(folder.resolve(table + ".csv"));
                CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
            return rows.stream().map(CSVRecord::toMap).toList();
        }
    }

    List<String> columns(String table) throws IOException {
        try (Reader text = Files.newBufferedReader(folder.resolve(table + ".csv"));
                CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text)) {
            return rows.getHeaderNames();
        }
    }
}
