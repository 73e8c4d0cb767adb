package org.mafs.funder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.LibreOffice;

/** Another program than the one that wrote it reads the workbook: LibreOffice turns each sheet into CSV. */
class OpenedElsewhereTest {

    private static final String ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,true,false,false,-1";

    @TempDir
    private Path folder;

    @BeforeAll
    static void libreOfficeIsThere() {
        LibreOffice.requireInstalled();
    }

    @Test
    void libreOfficeReadsTheSameFiguresAndRunsNothing() throws Exception {
        Path workbook = folder.resolve("report.xlsx");
        try (var stream = Files.newOutputStream(workbook)) {
            FunderWorkbook.write(Reports.of("=1+1", "@SUM(1)", "Riverside pilot"), stream);
        }
        LibreOffice.convert(workbook, ALL_SHEETS, folder);
        assertThat(lines("Outcomes")).anyMatch(line -> line.contains("Start,End,15,19.0,13.9,−5.1,3.85,−7.3,−3.0,−5.16,14,"));
        assertThat(lines("Outcomes")).anyMatch(line -> line.contains("13,18,72.2 %,49.1 %,87.5 %"))
                .anyMatch(line -> line.contains("16,19,84.2 %,62.4 %,94.5 %"));
        assertThat(lines("Attendance")).anyMatch(line -> line.startsWith("=1+1,1,06 Oct 2026,18,12,2,1,3,66.7 %"))
                .anyMatch(line -> line.startsWith("@SUM(1),1,"));
        assertThat(lines("Summary")).noneMatch(line -> line.contains("#NAME") || line.contains("Err:"));
        assertThat(lines("Definitions")).hasSizeGreaterThan(20);
    }

    private List<String> lines(String sheet) throws IOException {
        return Files.readAllLines(folder.resolve("report-" + sheet + ".csv"));
    }
}
