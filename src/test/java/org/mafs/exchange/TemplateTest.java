package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

class TemplateTest extends IntegrationTest {

    @TempDir
    private Path folder;
    @Autowired
    private Exporting exporting;
    @Autowired
    private Importing importing;

    @Test
    void theTemplateHasListsToChooseFromAndItsExamplesAreNeverTakenIn() throws Exception {
        signIn(Role.COORDINATOR);
        Path template = folder.resolve("template.xlsx");
        try (OutputStream stream = Files.newOutputStream(template)) {
            exporting.template(stream);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template))) {
            assertThat(workbook.getSheet("People").getDataValidations()).as("gender, age group, ethnicity").hasSize(3);
            assertThat(workbook.getSheet("Attendance").getRow(1).getCell(0).getStringCellValue()).isEqualTo("(example)");
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Read me");
        }
        Preview preview = importing.preview(template, rows -> { });
        assertThat(preview.sheets()).isEmpty();
        assertThat(preview.problems()).isEmpty();
    }

    /** A fixed seed: what fails once fails again. */
    @Test
    void aDayIsTheSameHoweverItIsWritten() {
        Random random = new Random(7);
        Column column = Column.day("born");
        for (int times = 0; times < 2000; times++) {
            LocalDate day = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(38_000));
            List<String> written = List.of(String.valueOf(day),
                    "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                    " %02d.%02d.%d ".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                    "%d %s %d".formatted(day.getDayOfMonth(), day.getMonth(), day.getYear()),
                    "%d-%s-%d".formatted(day.getDayOfMonth(), day.getMonth().name().substring(0, 3), day.getYear()));
            assertThat(written).allSatisfy(text ->
                    assertThat(CellReading.read(column, RawCell.text(text))).isEqualTo(day));
            double serial = org.apache.poi.ss.usermodel.DateUtil.getExcelDate(day);
            assertThat(CellReading.read(column, RawCell.number(serial, true, false))).isEqualTo(day);
            assertThat(CellReading.read(column, RawCell.number(serial - 1462, true, true)))
                    .as("days counted from 1904").isEqualTo(day);
        }
    }
}
