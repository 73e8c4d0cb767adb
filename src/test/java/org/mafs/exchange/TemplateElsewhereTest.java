package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.LibreOffice;
import org.mafs.access.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The template as people meet it: opened in LibreOffice, filled in there, saved, and brought in. */
class TemplateElsewhereTest extends IntegrationTest {

    @TempDir
    private Path folder;
    @Autowired
    private Exporting exporting;
    @Autowired
    private Importing importing;

    @BeforeAll
    static void libreOfficeIsThere() {
        LibreOffice.requireInstalled();
    }

    @Test
    void listsAndDatesOutliveAnotherProgramAndItsFileIsTakenIn() throws Exception {
        signIn(Role.COORDINATOR);
        Path template = folder.resolve("template.xlsx");
        try (XSSFWorkbook workbook = filled(template); OutputStream stream = Files.newOutputStream(template)) {
            workbook.write(stream);
        }
        Path saved = resaved(template);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(saved))) {
            XSSFSheet people = workbook.getSheet("People");
            assertThat(people.getDataValidations()).extracting(DataValidation::getValidationConstraint)
                    .as("gender, age group, ethnicity").hasSize(3)
                    .allMatch(list -> list.getExplicitListValues() != null || list.getFormula1() != null);
            assertThat(people.getRow(1).getCell(2).getCellStyle().getDataFormatString()).isEqualToIgnoringCase("dd/mm/yyyy");
        }
        Preview preview = importing.preview(saved, rows -> { });
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.sheets()).as("the examples are never taken in")
                .containsExactly(new SheetCount("People", 1, 0, 0));
    }

    private XSSFWorkbook filled(Path template) throws IOException {
        try (OutputStream stream = Files.newOutputStream(template)) {
            exporting.template(stream);
        }
        XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template));
        Row row = workbook.getSheet("People").createRow(2);
        List.of("T1", "Ann O’Hara 🙂", "28/2/1985", "Woman").forEach(
                value -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(value));
        return workbook;
    }

    private Path resaved(Path template) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("saved"));
        LibreOffice.convert(template, "xlsx:Calc MS Excel 2007 XML", out);
        return out.resolve(template.getFileName());
    }
}
