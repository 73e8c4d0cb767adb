package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.RScript;

/** R works every figure out again from the rows: of many and of few people, and it notices when one is not right. */
class ResearchScriptTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireR() {
        RScript.requireInstalled();
    }

    /** With more than 50 people the exact p is no longer worked out; with one or none most figures are not defined. */
    @ParameterizedTest(name = "{0} people, seed {1}")
    @CsvSource({"600, 1", "60, 2", "12, 3", "3, 4", "1, 5", "0, 6"})
    void everyFigureIsFoundAgain(int people, long seed) throws IOException, InterruptedException {
        ResearchFiles made = made(seed, people);
        RScript.Ended ended = RScript.run(made.script());
        assertThat(ended.said()).contains("All " + made.rows("figures-mafs").size() + " figures equal");
        assertThat(ended.status()).isZero();
    }

    @Test
    void aFigureThatIsOffByOnePartInAMillionIsFound() throws IOException, InterruptedException {
        ResearchFiles made = made(2, 60);
        Pattern line = Pattern.compile("(change,core-10,baseline,end,,pT,)(.*)");
        edit(made.folder().resolve("figures-mafs.csv"), line,
                found -> found.replaceFirst("[^,]*$", "") + Double.parseDouble(found.replaceFirst(".*,", "")) * 1.000001);
        RScript.Ended ended = RScript.run(made.script());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("change | core-10 | baseline | end |  | pT: here").contains("1 of ");
    }

    @Test
    void aScoreThatDoesNotFollowFromTheAnswersIsFound() throws IOException, InterruptedException {
        ResearchFiles made = made(2, 60);
        edit(made.folder().resolve("items.csv"), Pattern.compile("(P-\\w+,\\d+,core-10,1,-?\\d+,5,)([0-3])"),
                found -> found.substring(0, found.length() - 1) + 4);
        RScript.Ended ended = RScript.run(made.script());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("1 scores of core-10 do not follow from the answers.");
    }

    @Test
    void sessionsThatDoNotFollowFromTheRegisterAreFound() throws IOException, InterruptedException {
        ResearchFiles made = made(2, 60);
        edit(made.folder().resolve("attendance.csv"), Pattern.compile(",(present|late|left-early)\r\n"), found -> ",absent\r\n");
        edit(made.folder().resolve("people.csv"), Pattern.compile("(,6,)1(,)"), found -> ",6,0,");
        RScript.Ended ended = RScript.run(made.script());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("1 people came to another number of sessions than attendance.csv says.")
                .contains("1 people have completed and did not come to enough sessions");
    }

    /** As Excel saves it when somebody only had a look. */
    @Test
    void anInvisibleMarkBeforeTheFirstLetterChangesNothing() throws IOException, InterruptedException {
        ResearchFiles made = made(3, 12);
        for (String table : List.of("people", "figures-mafs")) {
            Path file = made.folder().resolve(table + ".csv");
            Files.writeString(file, "\uFEFF" + Files.readString(file));
        }
        RScript.Ended ended = RScript.run(made.script());
        assertThat(ended.said()).contains("figures equal");
        assertThat(ended.status()).isZero();
    }

    @Test
    void aFigureThatIsMissingIsFound() throws IOException, InterruptedException {
        ResearchFiles made = made(3, 12);
        edit(made.folder().resolve("figures-mafs.csv"), Pattern.compile("participants,,,,,women,.*\r\n"), found -> "");
        RScript.Ended ended = RScript.run(made.script());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("participants |  |  |  |  | women: here");
    }

    private ResearchFiles made(long seed, int people) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ResearchExport.write(new MadeUpResearch(seed, people).tables(), zip);
        return ResearchFiles.unpack(zip.toByteArray(), Files.createTempDirectory(folder, "made"));
    }

    private static void edit(Path file, Pattern what, UnaryOperator<String> how) throws IOException {
        String before = Files.readString(file);
        String after = what.matcher(before).replaceFirst(found -> Matcher.quoteReplacement(how.apply(found.group())));
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);
    }
}
