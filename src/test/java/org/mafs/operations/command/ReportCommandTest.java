package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.Mafs;
import org.springframework.beans.factory.annotation.Value;

/** Beside the running application of the tests, on its database, and without being told that it is the demo. */
class ReportCommandTest extends IntegrationTest {

    @TempDir
    private Path folder;

    @Value("${mafs.data}")
    private String data;

    @BeforeEach
    void sameFolder() {
        System.setProperty("mafs.data", data);
    }

    @AfterEach
    void anyFolder() {
        System.clearProperty("mafs.data");
    }

    @Test
    void listsFinishedCohortsFirstThenByFirstDate() {
        Answer answer = report("--list");
        assertThat(answer.exit()).as(answer.err()).isZero();
        List<String> story = List.of("Riverside pilot", "Oakfield pilot", "Lantern Street group", "Weaver's Yard group");
        assertThat(answer.out().lines().filter(story::contains)).containsExactlyElementsOf(story);
    }

    @Test
    void writesTheWorkbookWholeOverWhatWasThereAndPrintsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("report.xlsx"), "older");
        Answer answer = report("--cohort", "Riverside pilot", "--cohort", "Oakfield pilot", "--out", file);
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Written: " + file.toRealPath());
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getTable("Attendance").getDataRowCount()).isEqualTo(12);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).contains("Demo data");
        }
        assertThat(files()).containsExactly("report.xlsx");
    }

    @Test
    void anUnknownCohortIsNamedAndNothingIsWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("report.xlsx"), "older");
        Answer answer = report("--cohort", "Riverside pilot", "--cohort", "Riverside 7", "--out", file);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("“Riverside 7”").contains("report --list");
        assertThat(file).hasContent("older");
        assertThat(files()).containsExactly("report.xlsx");
    }

    @Test
    void whereNothingCanBeWrittenIsToldBeforeAnythingStarts() {
        Answer noFolder = Answer.to("report", "--cohort", "A", "--out", folder.resolve("none").resolve("report.xlsx"));
        assertThat(noFolder.exit()).isEqualTo(2);
        assertThat(noFolder.err()).contains("none does not exist");
        Answer aFolder = Answer.to("report", "--cohort", "A", "--out", folder);
        assertThat(aFolder.exit()).isEqualTo(2);
        assertThat(aFolder.err()).contains("is not a file");
    }

    @Test
    void halfACommandIsExplained() {
        for (Answer answer : List.of(Answer.to("report"), Answer.to("report", "--cohort", "A"),
                Answer.to("report", "--list", "--out", "x.xlsx"))) {
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.err()).contains("Usage: mafs report");
        }
    }

    private Answer report(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] command = Stream.concat(Stream.of("report"), Stream.of(words)).map(Object::toString).toArray(String[]::new);
        int exit = MafsCommand.commandLine(Mafs.class).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(command);
        return new Answer(exit, out.toString(), err.toString());
    }

    private List<String> files() throws Exception {
        try (Stream<Path> there = Files.list(folder)) {
            return there.map(path -> path.getFileName().toString()).toList();
        }
    }
}
