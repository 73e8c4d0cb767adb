package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.base.WorkFolder;
import org.springframework.beans.factory.annotation.Autowired;

/** Text stays text, numbers keep all their digits, and what is not known is no cell at all. */
class ResearchWorkbookTest extends IntegrationTest {

    private static final List<String> NASTY = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0");

    @Autowired
    private WorkFolder work;

    @Test
    void nothingThatIsWrittenRunsInASpreadsheet() throws IOException {
        ResearchTable table = table(rows -> NASTY.forEach(text -> rows.accept(new Object[] {text, 1})));
        try (XSSFWorkbook opened = workbook(table, 100)) {
            for (int row = 0; row < NASTY.size(); row++) {
                Cell cell = opened.getSheet("made").getRow(row + 1).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(cell.getStringCellValue().strip()).isEqualTo(NASTY.get(row).strip());
            }
        }
        try (CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(csv(table)))) {
            assertThat(rows.stream().skip(1).map(row -> row.get(0))).containsExactlyElementsOf(
                    NASTY.stream().map(text -> "'" + text).toList());
        }
    }

    @Test
    void numbersKeepTheirDigitsAndWhatIsNotKnownIsEmpty() throws IOException {
        ResearchTable table = table(rows -> {
            rows.accept(new Object[] {130 / 9.0, null});
            rows.accept(new Object[] {-3, true});
            rows.accept(new Object[] {0.0, false});
            rows.accept(new Object[] {3.95189369e-17, 20.0});
        });
        assertThat(csv(table)).isEqualTo("""
                what,value\r
                14.444444444444445,\r
                -3,1\r
                0,0\r
                3.95189369E-17,20\r
                """);
        try (XSSFWorkbook opened = workbook(table, 100)) {
            XSSFSheet sheet = opened.getSheet("made");
            assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(130 / 9.0);
            assertThat(sheet.getRow(1).getCell(1)).isNull();
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void moreRowsThanASheetHoldsGoOnOnTheNext() throws IOException {
        ResearchTable table = table(rows -> IntStream.rangeClosed(1, 7).forEach(number ->
                rows.accept(new Object[] {"row", number})));
        try (XSSFWorkbook opened = workbook(table, 4)) {
            assertThat(opened.getNumberOfSheets()).isEqualTo(3);
            assertThat(opened.getSheet("made").getLastRowNum()).isEqualTo(3);
            assertThat(opened.getSheet("made 2").getRow(1).getCell(1).getNumericCellValue()).isEqualTo(4);
            assertThat(opened.getSheet("made 3").getRow(1).getCell(1).getNumericCellValue()).isEqualTo(7);
        }
    }

    @Test
    void aRowWithACellTooFewIsNotWritten() {
        assertThatThrownBy(() -> csv(table(rows -> rows.accept(new Object[] {1})))).isInstanceOf(IllegalStateException.class);
    }

    private static ResearchTable table(Consumer<Consumer<Object[]>> rows) {
        return new ResearchTable("made", List.of("what", "value"), rows);
    }

    private static String csv(ResearchTable table) throws IOException {
        StringWriter written = new StringWriter();
        ResearchCsv.write(table, written);
        return written.toString();
    }

    private XSSFWorkbook workbook(ResearchTable table, int longest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ResearchWorkbook workbook = new ResearchWorkbook(work, longest)) {
            workbook.sheet(table);
            workbook.writeTo(bytes);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
