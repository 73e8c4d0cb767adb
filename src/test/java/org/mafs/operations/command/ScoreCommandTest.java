package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCommandTest {

    private static final String HEADER = "id,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10\n";

    @TempDir
    private Path folder;

    @Test
    void aHeaderAloneIsAnsweredWithAHeader() throws Exception {
        assertThat(score(HEADER)).isEqualTo(new Answer(0, "id,answered,score,band,risk\n", ""));
    }

    @Test
    void formsAreScoredInTheirOrder() throws Exception {
        // Barkham et al. 2013: all "2" is 20; nine items that sum to 13 are 14.44…; two missing are not scored.
        Answer answer = score(HEADER + """
                a,2,2,2,2,2,2,2,2,2,2
                b,1,3,3,2,2,0,2,2,2,
                c,0,4,4,0,0,,0,0,0,0
                d,4,0,0,4,4,,4,4,4,
                e,,,,,,,,,,
                """);

        assertThat(answer).isEqualTo(new Answer(0, """
                id,answered,score,band,risk
                a,10,20,moderate to severe,yes
                b,9,14.444444444444445,mild,no
                c,9,0,healthy,unanswered
                d,8,,,unanswered
                e,0,,,unanswered
                """, ""));
    }

    @Test
    void theSamePersonMayFillInTheFormTwice() throws Exception {
        assertThat(score(HEADER + "a,0,4,4,0,0,0,0,0,0,0\na,1,4,4,0,0,0,0,0,0,0\n").out())
                .endsWith("a,10,0,healthy,no\na,10,1,healthy,no\n");
    }

    @Test
    void whatSpreadsheetsAddIsTolerated() throws Exception {
        String asSaved = "\uFEFF" + HEADER.replace("\n", "\r\n") + "\"a\",\"2\",2, 2,2 ,2,2,2,2,2,2\r\n\r\n\r\n";

        assertThat(score(asSaved).out()).endsWith("a,10,20,moderate to severe,yes\n");
    }

    @Test
    void theLastLineNeedsNoEnding() throws Exception {
        assertThat(score(HEADER + "a,2,2,2,2,2,2,2,2,2,2").out()).endsWith("a,10,20,moderate to severe,yes\n");
    }

    @Test
    void anIdComesBackAsItWas() throws Exception {
        assertThat(score(HEADER + "\"O\"\"Neill, Zoë\",2,2,2,2,2,2,2,2,2,2\n").out())
                .endsWith("\"O\"\"Neill, Zoë\",10,20,moderate to severe,yes\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "5 | i1 must be a whole number from 0 to 4 or empty, not \"5\"",
            "-1 | i1 must be a whole number from 0 to 4 or empty, not \"-1\"",
            "99999999999 | i1 must be a whole number from 0 to 4 or empty, not \"99999999999\"",
            "2.0 | i1 must be a whole number from 0 to 4 or empty, not \"2.0\"",
            "1e0 | i1 must be a whole number from 0 to 4 or empty, not \"1e0\"",
            "٣ | i1 must be a whole number from 0 to 4 or empty, not \"٣\"",
            "often | i1 must be a whole number from 0 to 4 or empty, not \"often\""})
    void anAnswerThatIsNotOnTheFormIsRefused(String cell, String reason) throws Exception {
        refused(HEADER + "a,2,2,2,2,2,2,2,2,2,2\nb," + cell + ",2,2,2,2,2,2,2,2,2\n", "line 3: " + reason);
    }

    @Test
    void aRowWithCellsTooManyOrTooFewIsRefused() throws Exception {
        refused(HEADER + "a,2,2,2,2,2,2,2,2,2\n", "line 2: there must be 11 cells, not 10");
        refused(HEADER + "a,2,2,2,2,2,2,2,2,2,2,\n", "line 2: there must be 11 cells, not 12");
    }

    @Test
    void anEmptyIdIsRefused() throws Exception {
        refused(HEADER + " ,2,2,2,2,2,2,2,2,2,2\n", "line 2: the id is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a,2,2,2,2,2,2,2,2,2,2\n", "id;i1;i2\n", "ID,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10\n",
            "id,i1,i2,i3,i4,i5,i6,i7,i8,i10,i9\n", "id,i1,i2,i3,i4,i5,i6,i7,i8,i9\n"})
    void anotherHeaderIsRefused(String content) throws Exception {
        refused(content, "line 1: the header must be id,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10");
    }

    @Test
    void everyBadRowIsToldWithTheLineOfTheFileWhereItBegins() throws Exception {
        refused(HEADER + """
                "on two
                lines",2,2,2,2,2,2,2,2,2,9

                c,2,2,2,2,2,2,2,2,2,2
                "again
                two",x,2,2,2,2,2,2,2,2,2
                """, """
                line 2: i10 must be a whole number from 0 to 4 or empty, not "9"
                line 6: i1 must be a whole number from 0 to 4 or empty, not "x\"""");
    }

    @Test
    void aReasonStaysOnItsLine() throws Exception {
        refused(HEADER + "a,\"1\n2\",2,2,2,2,2,2,2,2,2\n",
                "line 2: i1 must be a whole number from 0 to 4 or empty, not \"1 2\"");
    }

    @Test
    void quotationMarksThatDoNotMatchAreRefused() throws Exception {
        refused(HEADER + "a,2,2,2,2,2,2,2,2,2,2\n\"b,2,2,2,2,2,2,2,2,2,2\n", "line 3: the quotation marks do not match");
        refused(HEADER + "\"a\"b,2,2,2,2,2,2,2,2,2,2\n", "line 2: the quotation marks do not match");
    }

    @Test
    void textInAnotherCharacterSetIsRefusedInsteadOfGarbled() throws Exception {
        Path file = Files.write(folder.resolve("latin.csv"),
                (HEADER + "Zoë,2,2,2,2,2,2,2,2,2,2\n").getBytes(StandardCharsets.ISO_8859_1));

        Answer answer = Answer.to("score", "core-10", file);

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("line 2: this is not UTF-8 text");
    }

    @Test
    void anUnknownInstrumentIsAnsweredWithTheKnownOnes() throws Exception {
        Answer answer = Answer.to("score", "core-34", Answer.file(folder, HEADER));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualToIgnoringNewLines("There is no instrument \"core-34\"; there is core-10.");
    }

    @Test
    void aMissingFileIsSaidInOneSentence() {
        Answer answer = Answer.to("score", "core-10", folder.resolve("absent.csv"));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualToIgnoringNewLines("There is no file " + folder.resolve("absent.csv") + ".");
    }

    @Test
    void aFolderIsNotAFile() {
        Answer answer = Answer.to("score", "core-10", folder);

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).isEqualToIgnoringNewLines(folder + " is a folder, not a file.");
    }

    private Answer score(String content) throws Exception {
        return Answer.to("score", "core-10", Answer.file(folder, content));
    }

    private void refused(String content, String reasons) throws Exception {
        Answer answer = score(content);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).as("standard output holds results only").isEmpty();
        assertThat(answer.err().lines()).containsExactlyElementsOf(reasons.lines().toList());
    }
}
