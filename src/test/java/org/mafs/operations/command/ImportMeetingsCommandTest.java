package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.IntegrationTest;
import org.mafs.Mafs;
import org.mafs.mutualaid.OwnLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Beside the running application of the tests, on its database. */
class ImportMeetingsCommandTest extends IntegrationTest {

    @TempDir
    private Path folder;

    @Value("${mafs.data}")
    private String data;

    @Autowired
    private JdbcClient database;

    private OwnLists own;

    @BeforeEach
    void sameFolder() {
        System.setProperty("mafs.data", data);
        own = new OwnLists(database, folder);
    }

    @AfterEach
    void asItWas() {
        System.clearProperty("mafs.data");
        own.forget();
    }

    @Test
    void jsonIsOneObjectWithTheAgreedKeysAndNothingElse() throws Exception {
        Path file = own.file("""
                [{"name": "Two days", "slug": "a", "day": [1, "3"], "time": "19:00", "postal_code": "LE1 1AA"},
                 {"slug": "nobody", "day": 2, "time": "20:00"}]""");
        Answer dry = use(file, "--new-fellowship", "self-managed", "--json", "--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        JsonNode told = JsonMapper.shared().readTree(dry.out());
        assertThat(told.propertyNames()).containsExactly("read", "accepted", "rejected", "reasons", "added", "changed",
                "closed", "unchanged");
        assertThat(numbers(told)).containsExactly(2, 2, 1, 2, 0, 0, 0);
        assertThat(told.get("reasons").size()).isEqualTo(1);
        assertThat(told.get("reasons").get(0).asString()).startsWith("line 2: ");
        assertThat(own.count("TRUE")).isZero();
        Answer used = use(file, "--new-fellowship", "self-managed", "--json");
        assertThat(used.out()).isEqualTo(dry.out());
        assertThat(own.count("listed")).isEqualTo(2);
        assertThat(numbers(JsonMapper.shared().readTree(use(file, "--json").out()))).containsExactly(2, 2, 1, 0, 0, 0, 2);
    }

    @Test
    void theReportNamesWhatWasAddedChangedClosedAndRejected() throws Exception {
        Answer first = use(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC", "d 4 12:00 LE44DD"),
                "--new-fellowship", "other");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).contains("Read: 4 records, 4 meetings", "Added: 4", "  Monday 19:00, Group a",
                "The directory is up to date.");
        Answer dry = use(own.meetingGuide("a 1 19:30 LE11AA", "b 2 20:00 LE22BB", "c 3 12:00 LE33CC"), "--dry-run");
        assertThat(dry.exit()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("Starts at: 19:00 → 19:30", "Closed: 1", "Thursday 12:00, Group d", "Unchanged: 2",
                "This was a dry run: nothing was stored.");
        assertThat(own.count("listed")).isEqualTo(4);
    }

    @Test
    void aListThatWouldCloseManyAsksForTheOptionAndAnEmptyOrBrokenOneChangesNothing() throws Exception {
        use(own.meetingGuide("a 1 19:00 LE11AA", "b 2 20:00 LE22BB"), "--new-fellowship", "other");
        Path one = own.meetingGuide("a 1 19:00 LE11AA");
        Answer asked = use(one, "--json");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(numbers(JsonMapper.shared().readTree(asked.out()))).containsExactly(1, 1, 0, 0, 0, 1, 1);
        assertThat(asked.err()).contains("This list would close 1 of 2 meetings").contains("--close-many");
        for (Path bad : List.of(own.file("[]"), own.file("[{\"name\": \"Cut sho"), own.file("<html>Not found</html>"))) {
            Answer answer = use(bad, "--close-many", "--json");
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(numbers(JsonMapper.shared().readTree(answer.out()))).containsOnly(0);
            assertThat(answer.err()).contains("Nothing has changed.");
        }
        assertThat(own.count("listed")).isEqualTo(2);
        assertThat(use(one, "--close-many").exit()).isZero();
        assertThat(own.count("listed")).isEqualTo(1);
    }

    @Test
    void anUnknownFellowshipFormatOrFileIsExplainedAndMakesNothing() throws Exception {
        Path file = own.meetingGuide("a 1 19:00 LE11AA");
        Answer unknown = use(file);
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("aa, na, ca").contains("--new-fellowship");
        Answer asNumbers = use(file, "--json");
        assertThat(asNumbers.exit()).isEqualTo(2);
        assertThat(numbers(JsonMapper.shared().readTree(asNumbers.out()))).containsOnly(0);
        assertThat(asNumbers.err()).contains("--new-fellowship");
        Answer format = mafs("import-meetings", "--format", "excel", "--fellowship", "AA", file);
        assertThat(format.exit()).isEqualTo(2);
        assertThat(format.err()).contains("meeting-guide, bmlt, uk-csv or mafs-csv");
        Answer none = mafs("import-meetings", "--format", "bmlt", "--fellowship", "na", folder.resolve("none.json"));
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("none.json cannot be read.");
        assertThat(mafs("--help").out()).contains("import-meetings");
        assertThat(mafs("import-meetings", "--help").out()).contains("--close-many", "--source");
    }

    @Test
    void theFellowshipMayBeWrittenInAnyCase() throws Exception {
        Path file = own.meetingGuide("own-test 1 19:00 LE11AA");
        for (String name : List.of("AA", "aa", "A.A.", "alcoholics anonymous")) {
            Answer answer = mafs("import-meetings", "--format", "meeting-guide", "--fellowship", name, file, "--dry-run");
            assertThat(answer.exit()).as(answer.err()).isZero();
            assertThat(answer.out()).startsWith("Alcoholics Anonymous: Meeting Guide");
        }
    }

    @Test
    void whatIsRemarkedDoesNotGetLostBesideTheNumbers() throws Exception {
        Answer answer = use(own.file("[{\"name\": \"No slug\", \"day\": 1}]"), "--new-fellowship", "other", "--json");
        assertThat(answer.exit()).as(answer.err()).isZero();
        assertThat(answer.err()).contains("One meeting has no name of the source’s own (slug).");
        assertThat(JsonMapper.shared().readTree(answer.out()).size()).isEqualTo(8);
    }

    private static List<Integer> numbers(JsonNode told) {
        return Stream.of("read", "accepted", "rejected", "added", "changed", "closed", "unchanged")
                .map(key -> told.get(key).asInt()).toList();
    }

    private Answer use(Path file, String... more) {
        return mafs(Stream.concat(Stream.of("import-meetings", "--format", "meeting-guide", "--fellowship",
                own.fellowship(), file), Stream.of(more)).toArray());
    }

    private static Answer mafs(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = MafsCommand.commandLine(Mafs.class).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
        return new Answer(exit, out.toString(), err.toString());
    }
}
