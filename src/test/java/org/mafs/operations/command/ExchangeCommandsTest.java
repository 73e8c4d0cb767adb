package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.Mafs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside the running application of the tests, on its database, in the name of the demo's coordinator. */
class ExchangeCommandsTest extends IntegrationTest {

    @TempDir
    private Path folder;

    @Value("${mafs.data}")
    private String data;

    @Autowired
    private JdbcClient database;

    private final String site = "Own " + UUID.randomUUID();

    @BeforeEach
    void sameFolder() {
        System.setProperty("mafs.data", data);
    }

    @AfterEach
    void asItWas() {
        System.clearProperty("mafs.data");
        database.sql("DELETE v FROM venue v JOIN site s ON s.id = v.site_id WHERE s.name = ?").param(site).update();
        database.sql("DELETE FROM site WHERE name = ?").param(site).update();
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndStoresNothing() throws Exception {
        Answer answer = mafs("import", places("Hall", "Office"), "--dry-run");
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out().lines()).containsExactly("Places: 2 new, 0 here already, 0 to put right",
                "This was a dry run: nothing was stored.");
        assertThat(rooms()).isZero();
    }

    @Test
    void aFileIsBroughtInOnceAndItsSecondTimeAddsNothing() throws Exception {
        Path file = places("Hall", "Office");
        Answer first = mafs("import", file);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("Brought in: 2 rows.");
        assertThat(first.err()).startsWith("In the name of ");
        assertThat(rooms()).isEqualTo(2);
        Answer second = mafs("import", file);
        assertThat(second.exit()).isZero();
        assertThat(second.out()).contains("Places: 0 new, 2 here already, 0 to put right").contains("Brought in: 0 rows.");
        assertThat(rooms()).isEqualTo(2);
    }

    @Test
    void wrongRowsAreNamedBySheetRowAndReasonAndKeepAllOut() throws Exception {
        Answer answer = mafs("import", places("Hall", "H".repeat(121)));
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out().lines()).containsExactly("Places: 1 new, 0 here already, 1 to put right",
                "Places, row 3, Room: This is longer than 120 letters.", "Nothing was brought in.");
        assertThat(rooms()).isZero();
    }

    @Test
    void whatIsNoWorkbookIsToldOnStandardErrorOnly() throws Exception {
        Answer none = mafs("import", folder.resolve("none.xlsx"));
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("none.xlsx cannot be read.");
        assertThat(mafs("import").exit()).isEqualTo(2);
        Answer csv = mafs("import", Files.writeString(folder.resolve("people.xlsx"), "Name\nAnn\n"));
        assertThat(csv.exit()).isEqualTo(1);
        assertThat(csv.out()).isEmpty();
        assertThat(csv.err()).startsWith("This is not an Excel workbook");
    }

    @Test
    void everythingIsWrittenWholeAndSoIsTheTemplate() throws Exception {
        Path whole = Files.writeString(folder.resolve("whole.xlsx"), "older");
        Answer answer = mafs("export", whole);
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Written: " + whole.toRealPath());
        assertThat(lastRow(whole, "People")).isGreaterThan(50);
        Path template = folder.resolve("template.xlsx");
        assertThat(mafs("export", "--template", template).exit()).isZero();
        assertThat(lastRow(template, "People")).isEqualTo(1);
        assertThat(mafs("import", template, "--dry-run").out()).contains("This was a dry run");
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).as("nothing half-written is left").containsExactlyInAnyOrder(whole, template);
        }
    }

    private Path places(String... rooms) throws Exception {
        Path file = Files.createTempFile(folder, "places", ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream stream = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Places");
            fill(sheet.createRow(0), "Site", "Room");
            for (String room : rooms) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), site, room);
            }
            workbook.write(stream);
        }
        return file;
    }

    private static void fill(Row row, String first, String second) {
        row.createCell(0).setCellValue(first);
        row.createCell(1).setCellValue(second);
    }

    private int rooms() {
        return database.sql("SELECT COUNT(*) FROM venue v JOIN site s ON s.id = v.site_id WHERE s.name = ?").param(site)
                .query(Integer.class).single();
    }

    private static int lastRow(Path file, String sheet) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return workbook.getSheet(sheet).getLastRowNum();
        }
    }

    private static Answer mafs(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = MafsCommand.commandLine(Mafs.class).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
        return new Answer(exit, out.toString(), err.toString());
    }
}
