package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The template is downloaded, filled in, chosen, looked at and brought in, as a coordinator does it. */
class ImportTest extends BrowserTest {

    @TempDir
    private Path folder;

    @Test
    void aCoordinatorBringsAFilledTemplateIn() throws Exception {
        Visit visit = visit(Screen.TABLET).signIn("coordinator").open("settings/import");
        Locator page = visit.page().locator(".page");
        choose(visit, Files.writeString(folder.resolve("people.xlsx"), "Site,Room\n"));
        assertThat(page).containsText("This is not an Excel workbook, whatever its name says.");

        Download template = visit.page().waitForDownload(() -> visit.link("Download the template").click());
        choose(visit, filled(template.path(), "H".repeat(130)));
        assertThat(page).containsText("One row needs putting right.");
        assertThat(page).containsText("Places 3, Room");
        assertThat(visit.button("Bring in one row")).hasCount(0);

        choose(visit, filled(template.path(), "Hall"));
        assertThat(page).containsText("One row is new.");
        visit.button("Bring in one row").click();
        assertThat(page).containsText("Done: one row was brought in.");

        Download whole = visit.page().waitForDownload(() -> visit.link("Download everything").click());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(whole.path()))) {
            XSSFSheet places = workbook.getSheet("Places");
            assertThat(places.getRow(places.getLastRowNum()).getCell(0).getStringCellValue()).isEqualTo("Harbour House");
        }
        assertThat(visit.complaints()).isEmpty();
    }

    private static void choose(Visit visit, Path file) {
        visit.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
    }

    private Path filled(Path template, String room) throws Exception {
        Path file = Files.createTempFile(folder, "filled", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template));
                OutputStream stream = Files.newOutputStream(file)) {
            Row row = workbook.getSheet("Places").createRow(2);
            row.createCell(0).setCellValue("Harbour House");
            row.createCell(2).setCellValue(room);
            workbook.write(stream);
        }
        return file;
    }
}
