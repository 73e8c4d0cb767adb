package org.mafs.funder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mafs.funder.Reopened.cell;
import static org.mafs.funder.Reopened.days;
import static org.mafs.funder.Reopened.number;
import static org.mafs.funder.Reopened.row;
import static org.mafs.funder.Reopened.shown;
import static org.mafs.funder.Reopened.text;
import static org.mafs.funder.Reopened.texts;
import static org.mafs.funder.Reopened.written;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FunderWorkbookTest {

    @Test
    void hasFourSheetsInSightEachMarkedAndNoneHidden() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot"))) {
            assertThat(workbook).extracting(Sheet::getSheetName)
                    .containsExactly("Summary", "Outcomes", "Attendance", "Definitions");
            for (int place = 0; place < 4; place++) {
                XSSFSheet sheet = workbook.getSheetAt(place);
                assertThat(workbook.isSheetHidden(place) || workbook.isSheetVeryHidden(place)).isFalse();
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                        .startsWith("Internal, not for publication").contains("Demo data");
                assertThat(sheet.getHeader().getRight()).startsWith("Internal, not for publication");
            }
        }
    }

    @Test
    void aRealReportIsNotCalledDemo() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.ofNobody())) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Internal, not for publication");
        }
    }

    /** Reference values: scipy 1.17, equal to R (15 pairs); Wilson by R's prop.test(correct = FALSE). */
    @Test
    void outcomesAreFiguresInFullPrecision() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot"))) {
            XSSFTable changes = workbook.getTable("Changes");
            assertThat(text(changes, 1, "From")).isEqualTo("Start");
            assertThat(text(changes, 1, "To")).isEqualTo("End");
            assertThat(number(changes, 1, "n")).isEqualTo(15);
            assertThat(number(changes, 1, "Mean change")).isCloseTo(-5.13333, within(1e-5));
            assertThat(number(changes, 1, "SD of change")).isCloseTo(3.85202, within(1e-5));
            assertThat(number(changes, 1, "95 % low")).isCloseTo(-7.26651, within(1e-5));
            assertThat(number(changes, 1, "95 % high")).isCloseTo(-3.00015, within(1e-5));
            assertThat(number(changes, 1, "t")).isCloseTo(-5.16126, within(1e-5));
            assertThat(number(changes, 1, "df")).isEqualTo(14);
            assertThat(number(changes, 1, "p")).isCloseTo(0.000144478, within(1e-9));
            assertThat(number(changes, 1, "d_z")).isCloseTo(-1.33263, within(1e-5));
            assertThat(number(changes, 1, "g_z")).isCloseTo(-1.25972, within(1e-5));
            assertThat(number(changes, 1, "Change in %")).isCloseTo(-77 / 285., within(1e-12));

            XSSFTable shares = workbook.getTable("Shares");
            assertThat(number(shares, 1, "k")).isEqualTo(13);
            assertThat(number(shares, 1, "N")).isEqualTo(18);
            assertThat(number(shares, 1, "Percent")).isEqualTo(13 / 18.);
            assertThat(number(shares, 1, "95 % low")).isCloseTo(.4913, within(5e-5));
            assertThat(number(shares, 1, "95 % high")).isCloseTo(.8750, within(5e-5));
            assertThat(text(shares, 6, "At")).isEqualTo("End");
            assertThat(number(shares, 6, "95 % low")).isCloseTo(.6243, within(5e-5));
            assertThat(number(shares, 6, "95 % high")).isCloseTo(.9448, within(5e-5));
        }
    }

    @Test
    void figuresShowAsPeopleReadThem() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot"))) {
            XSSFTable changes = workbook.getTable("Changes");
            assertThat(shown(changes, 1, "Mean change")).isEqualTo("−5.1");
            assertThat(shown(changes, 1, "Change in %")).isEqualTo("−27.0 %");
            assertThat(shown(changes, 1, "p")).isEqualTo("< 0.001");
            assertThat(shown(workbook.getTable("Shares"), 1, "Percent")).isEqualTo("72.2 %");
            assertThat(shown(workbook.getTable("Attendance"), 1, "Date")).isEqualTo("06 Oct 2026");
        }
    }

    @Test
    void theSummarySaysItInSentencesAndInCells() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot", "Oakfield pilot"))) {
            assertThat(texts(workbook.getSheet("Summary"))).contains("Riverside pilot, Oakfield pilot",
                    "41 people were referred. 36 came to at least one session. 19 of those agreed to research.")
                    .anyMatch(text -> text.contains("13 of the 18 people") && text.contains("72.2\u00a0%")
                            && text.contains("49.1\u00a0%") && text.contains("87.5\u00a0%"))
                    .anyMatch(text -> text.contains("16 of the 19 people") && text.contains("62.4\u00a0%"))
                    .anyMatch(text -> text.contains("144 times out of a possible 216: 66.7\u00a0%"));
            XSSFTable figures = workbook.getTable("Figures");
            int row = row(figures, "Used on fewer days at the end");
            assertThat(number(figures, row, "k")).isEqualTo(13);
            assertThat(number(figures, row, "N")).isEqualTo(18);
            assertThat(shown(figures, row, "Value")).isEqualTo("72.2 %");
            assertThat(shown(figures, row(figures, "Distress: mean change, start to end"), "95 % low"))
                    .isEqualTo("−7.3");
            assertThat(days(workbook.getSheet("Summary"))).containsExactly(LocalDate.of(2026, 10, 6),
                    LocalDate.of(2026, 11, 11), Reports.MADE_ON);
        }
    }

    @Test
    void attendanceHasOneRowForEachCohortAndSession() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot", "Oakfield pilot"))) {
            XSSFTable attendance = workbook.getTable("Attendance");
            assertThat(attendance.getDataRowCount()).isEqualTo(12);
            assertThat(text(attendance, 7, "Cohort")).isEqualTo("Oakfield pilot");
            assertThat(number(attendance, 7, "Session")).isEqualTo(1);
            assertThat(number(attendance, 7, "On the list")).isEqualTo(18);
            assertThat(number(attendance, 7, "Rate")).isEqualTo(12 / 18.);
        }
    }

    @Test
    void whatIsNotKnownIsAnEmptyCellWithItsReason() throws IOException {
        try (XSSFWorkbook workbook = written(Reports.of("Riverside pilot"))) {
            XSSFTable changes = workbook.getTable("Changes");
            assertThat(cell(changes, 2, "SD of change").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(text(changes, 2, "Note")).contains("Only one person");
            assertThat(number(changes, 3, "d_z")).isNotZero();
            assertThat(cell(changes, 3, "g_z").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(text(changes, 3, "Note")).contains("Two people are too few");
            assertThat(cell(workbook.getTable("Shares"), 7, "Percent").getCellType()).isEqualTo(CellType.BLANK);
        }
        try (XSSFWorkbook workbook = written(Reports.ofNobody())) {
            XSSFTable changes = workbook.getTable("Changes");
            assertThat(number(changes, 1, "n")).isZero();
            assertThat(cell(changes, 1, "Mean from").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(text(changes, 1, "Note")).contains("Nobody has both forms");
            assertThat(cell(workbook.getTable("Attendance"), 1, "Rate").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(text(workbook.getTable("Attendance"), 1, "Note")).isEqualTo("No register yet.");
            assertThat(workbook).allSatisfy(sheet -> assertThat(texts(sheet))
                    .noneMatch(text -> text.contains("NaN") || text.contains("Infinity")));
        }
    }

    @Test
    void manyCohortsDoNotBreakACell() throws IOException {
        String[] names = IntStream.range(0, 400).mapToObj(number -> "A cohort with a long name, " + "x".repeat(70) + number)
                .toArray(String[]::new);
        try (XSSFWorkbook workbook = written(Reports.of(names))) {
            assertThat(texts(workbook.getSheet("Summary"))).contains("400 cohorts, named on the sheet “Attendance”");
            assertThat(workbook.getTable("Attendance").getDataRowCount()).isEqualTo(2400);
        }
    }
}
