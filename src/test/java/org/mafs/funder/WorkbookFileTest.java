package org.mafs.funder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.funder.Reopened.bytes;
import static org.mafs.funder.Reopened.cell;
import static org.mafs.funder.Reopened.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook as a file: what a program may do with it, how it prints, what it says about itself. */
class WorkbookFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 cohort", "-2", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://example.org\")",
            "=cmd|'/C calc'!A0"})
    void aCohortNamedLikeAFormulaStaysText(String name) throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of(name, "Oakfield pilot"))) {
            XSSFCell cohort = cell(workbook.getTable("Attendance"), 1, "Cohort");
            assertThat(cohort.getStringCellValue()).isEqualTo(name);
            assertThat(cohort.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(workbook).flatExtracting(Reopened::cells)
                    .noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        }
    }

    @Test
    void anyTextThatBeginsAsAFormulaIsMarkedAsText() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("=1", "-2", "Oakfield pilot"))) {
            assertThat(workbook).flatExtracting(Reopened::cells)
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .filteredOn(cell -> !cell.getStringCellValue().isEmpty()
                            && "=+-@\t\r".indexOf(cell.getStringCellValue().charAt(0)) >= 0)
                    .hasSizeGreaterThan(2)
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void everySheetHasFrozenRowsAndPrintsOnA4OnePageWide() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot"))) {
            for (int place = 0; place < 4; place++) {
                XSSFSheet sheet = workbook.getSheetAt(place);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                int frozen = sheet.getPaneInformation().getHorizontalSplitPosition();
                assertThat(frozen).isBetween(3, 6);
                assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
                assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(frozen - 1);
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isOne();
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getFooter().getRight()).isEqualTo("Page &P of &N");
                assertThat(workbook.getPrintArea(place)).isNotBlank();
                assertThat(sheet.getColumnWidth(0)).isGreaterThan(20 * 256);
            }
            assertThat(workbook.getSheet("Outcomes").getPrintSetup().getLandscape()).isTrue();
            assertThat(workbook.getSheet("Attendance").getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void theFileSaysWhatItIsAndNotWhoMadeIt() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot"))) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("MAFS report for a funder");
            assertThat(core.getSubject()).isEqualTo("Riverside pilot");
            assertThat(core.getCreator()).isEqualTo("MAFS");
            assertThat(core.getLastModifiedByUser()).isEqualTo("MAFS");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
            assertThat(workbook.getProperties().getExtendedProperties().getUnderlyingProperties().getManager()).isNull();
        }
    }

    @Test
    void nothingInTheFileRunsOrLeadsOutside() throws IOException {
        byte[] bytes = bytes(Reports.of("Riverside pilot"));
        assertThat(parts(bytes)).noneMatch(part -> part.contains("vba") || part.contains("externalLink")
                || part.contains("connections") || part.contains("comments"));
        assertThat(bytes.length).isLessThan(40_000);
    }

    private static List<String> parts(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
            return names;
        }
    }
}
