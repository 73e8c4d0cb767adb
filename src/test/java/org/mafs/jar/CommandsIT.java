package org.mafs.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What only calculates answers at once, with results and nothing else on standard output. */
class CommandsIT {

    private static final Duration NOT_LONG = Duration.ofSeconds(10);

    /** A demo takes long to make, and places and meetings are not in each other's way. */
    private static final Map<String, String> DEMO =
            Map.of("MAFS_DEMO", "true", "MAFS_DATA", Jar.folder("commands-data").toString());

    @Test
    void scoreAnswersWithScoresOnly() throws IOException {
        Path forms = Jar.folder("forms.csv");
        Files.writeString(forms, """
                id,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10
                a,1,1,1,1,1,0,1,1,1,1
                b,,,1,1,1,,1,1,1,1
                """);
        // Items 2 and 3 count backwards: their ones are threes.
        Jar.Answer answer = Jar.run(Map.of(), "score", "core-10", forms.toString());
        assertThat(answer.out()).containsExactly("id,answered,score,band,risk", "a,10,13,mild,no", "b,7,,,unanswered");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        quick("score", answer);
    }

    @Test
    void evaluateAnswersWithJsonOnly() throws IOException {
        Path values = Jar.folder("values.csv");
        Files.writeString(values, """
                participant,time,measure,value
                a,baseline,core-10,20
                a,end,core-10,12
                b,baseline,core-10,18
                b,end,core-10,14
                """);
        Jar.Answer answer = Jar.run(Map.of(), "evaluate", values.toString());
        JsonNode change = JsonMapper.shared().readTree(String.join("\n", answer.out())).get(0);
        assertThat(change.get("n").asInt()).isEqualTo(2);
        assertThat(change.get("meanChange").asDouble()).isEqualTo(-6);
        assertThat(change.get("wilcoxonW").asDouble()).isZero();
        assertThat(change.get("pWilcoxonExact").asDouble()).isEqualTo(0.5);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        quick("evaluate", answer);
    }

    @Test
    void aWrongFileIsToldOnStandardErrorOnly() throws IOException {
        Path forms = Jar.folder("wrong.csv");
        Files.writeString(forms, "id,i1\na,1\n");
        Jar.Answer answer = Jar.run(Map.of(), "score", "core-10", forms.toString());
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).singleElement().asString().startsWith("line 1: ");
    }

    @Test
    void aFilledTemplateIsBroughtInAndTakenOutAgain() throws IOException {
        Path file = Jar.folder("filled.xlsx");
        Jar.Answer template = Jar.run(DEMO, "export", "--template", file.toString());
        assertThat(template.exit()).as(String.join("\n", template.err())).isZero();
        fill(file);
        Jar.Answer in = Jar.run(DEMO, "import", file.toString());
        assertThat(in.out()).as(String.join("\n", in.err())).containsExactly(
                "Places: 1 new, 0 here already, 0 to put right", "Brought in: 1 rows.");
        Path whole = Jar.folder("whole.xlsx");
        Jar.Answer out = Jar.run(DEMO, "export", whole.toString());
        assertThat(out.exit()).as(String.join("\n", out.err())).isZero();
        assertThat(out.out()).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(whole))) {
            XSSFSheet places = workbook.getSheet("Places");
            assertThat(places.getRow(places.getLastRowNum()).getCell(0).getStringCellValue()).isEqualTo("Harbour House");
        }
    }

    @Test
    void aListOfMeetingsIsUsedAndTheSameListAgainChangesNothing() throws IOException {
        Path list = Jar.folder("meetings.json");
        Files.writeString(list, """
                [{"name": "Lunchtime", "slug": "lunch", "day": [1, 3], "time": "12:30", "postal_code": "LE1 1AA"},
                 {"name": "No such day", "slug": "wrong", "day": 9, "time": "19:00"}]
                """);
        String[] words = {"import-meetings", "--format", "meeting-guide", "--fellowship", "AA", "--json", list.toString()};
        Jar.Answer first = Jar.run(DEMO, words);
        assertThat(first.exit()).as(String.join("\n", first.err())).isZero();
        JsonNode told = JsonMapper.shared().readTree(String.join("\n", first.out()));
        assertThat(told.get("added").asInt()).isEqualTo(2);
        assertThat(told.get("reasons").get(0).asString()).startsWith("line 2: ");
        JsonNode again = JsonMapper.shared().readTree(String.join("\n", Jar.run(DEMO, words).out()));
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
    }

    private static void fill(Path template) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template))) {
            Row row = workbook.getSheet("Places").createRow(2);
            row.createCell(0).setCellValue("Harbour House");
            row.createCell(2).setCellValue("Hall");
            try (OutputStream stream = Files.newOutputStream(template)) {
                workbook.write(stream);
            }
        }
    }

    private static void quick(String command, Jar.Answer answer) {
        System.out.println(command + " answered in " + answer.took().toMillis() + " ms");
        assertThat(answer.took()).isLessThan(NOT_LONG);
    }
}
