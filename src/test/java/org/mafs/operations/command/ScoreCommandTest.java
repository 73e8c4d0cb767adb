package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.measure.Instrument;
import org.mafs.measure.InstrumentFile;
import org.mafs.measure.Instruments;
import org.mafs.measure.Item;

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
        assertThat(answer.err()).isEqualToIgnoringNewLines("There is no instrument \"core-34\"; there is core-10, "
                + "ons4, top, who-5, swemwbs, mutual-aid, session-view, or name an instrument file (.json).");
    }

    /** Every shipped instrument, with its lowest answers throughout, its highest, and none. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedInstrumentIsScored(Instrument instrument) throws Exception {
        String header = header(instrument);
        Answer answer = Answer.to("score", instrument.code(), Answer.file(folder, header
                + "low," + cells(instrument, item -> "" + item.min()) + "high," + cells(instrument, item -> "" + item.max())
                + "none," + cells(instrument, item -> "")));

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out().lines()).hasSize(1 + 3 * instrument.scales().size());
        assertThat(answer.out().lines().findFirst()).hasValue(instrument.scales().size() == 1
                ? "id,answered,score,band,risk" : "id,scale,answered,score,band,risk");
    }

    static List<Instrument> shipped() {
        return Instruments.all();
    }

    @Test
    void anInstrumentWithSeveralScoresHasALineForEach() throws Exception {
        // Government harmonised standard: the bands of the fourth question run the other way.
        assertThat(Answer.to("score", "ons4", Answer.file(folder, "id,i1,i2,i3,i4\na,10,6,,2\nb,0,7,5,6\n")))
                .isEqualTo(new Answer(0, """
                        id,scale,answered,score,band,risk
                        a,satisfied,1,10,very high,
                        a,worthwhile,1,6,medium,
                        a,happy,0,,,
                        a,anxious,1,2,low,
                        b,satisfied,1,0,low,
                        b,worthwhile,1,7,high,
                        b,happy,1,5,medium,
                        b,anxious,1,6,high,
                        """, ""));
    }

    @Test
    void daysOfUseAreAddedUpForEachSubstanceWhenAllFourWeeksAreKnown() throws Exception {
        Instrument top = Instruments.withCode("top").orElseThrow();
        Answer answer = Answer.to("score", "top", Answer.file(folder, header(top)
                + "a,20,11,0,7,7,7,7,1,2,,4,0,0,0,0" + ",".repeat(16) + "\n"));

        assertThat(answer.out()).startsWith("""
                id,scale,answered,score,band,risk
                a,psychological,1,20,,
                a,physical,1,11,,
                a,life,1,0,,
                a,alcohol-days,4,28,,
                a,opiates-days,3,,,
                a,crack-days,4,0,,
                a,cocaine-days,0,,,
                """);
    }

    @Test
    void who5IsTimesFourAndLowUpToFifty() throws Exception {
        assertThat(Answer.to("score", "who-5", Answer.file(folder,
                "id,i1,i2,i3,i4,i5\na,5,5,5,5,5\nb,2,2,3,3,2\nc,2,3,3,3,2\nd,5,5,5,5,\n")).out()).isEqualTo("""
                        id,answered,score,band,risk
                        a,5,100,above low,
                        b,5,48,low,
                        c,5,52,above low,
                        d,4,,,
                        """);
    }

    @Test
    void anInstrumentOfOnesOwnIsReadFromItsFile() throws Exception {
        Path own = written("own.json", """
                {"code": "own", "version": 2, "title": "Own", "items": [
                  {"number": 1, "topic": "Sleep", "min": 1, "max": 5},
                  {"number": 2, "topic": "Safe", "min": 1, "max": 5, "reversed": true, "riskFrom": 4}],
                 "scales": [{"code": "total", "items": [1, 2], "scoring": "MEAN", "missing": {"mayBeMissing": 1},
                  "bands": [{"from": 1, "code": "calm"}, {"from": 3.5, "code": "not-so-calm"}],
                  "direction": "LOWER_IS_BETTER"}]}
                """);

        assertThat(Answer.to("score", own, Answer.file(folder, "id,i1,i2\na,3,2\nb,4,\nc,,4\n")))
                .isEqualTo(new Answer(0, """
                        id,answered,score,band,risk
                        a,2,3.5,not so calm,no
                        b,1,4,not so calm,unanswered
                        c,1,2,calm,yes
                        """, ""));
    }

    @Test
    void anExportedInstrumentIsScoredLikeTheShippedOne() throws Exception {
        Path exported = written("any name", InstrumentFile.write(Instruments.CORE_10));
        Path forms = Answer.file(folder, HEADER + "a,1,3,3,2,2,0,2,2,2,\n");

        assertThat(Answer.to("score", exported, forms)).isEqualTo(Answer.to("score", "core-10", forms));
    }

    @Test
    void anInstrumentFileThatCannotBeUsedIsToldWithItsLine() throws Exception {
        Path unknown = written("unknown.json", InstrumentFile.write(Instruments.CORE_10).replaceFirst("\"title\"",
                "\"colour\" : \"red\",\n  \"title\""));
        Path impossible = written("impossible.json", """
                {"code": "own", "version": 1, "title": "Own",
                 "items": [{"number": 1, "topic": "Sleep",
                   "min": 5, "max": 5}], "scales": []}
                """);

        assertThat(told(unknown)).startsWith(unknown + ": ").contains("Line 4", "“colour”");
        assertThat(told(impossible)).startsWith(impossible + ": ").contains("Line 3",
                "Item 1 needs at least two possible answers, not 5 to 5.");
        assertThat(told(folder.resolve("absent.json")))
                .isEqualToIgnoringNewLines("There is no file " + folder.resolve("absent.json") + ".");
        assertThat(told(folder)).isEqualToIgnoringNewLines(folder + " is a folder, not a file.");
    }

    private String told(Path instrument) throws Exception {
        Answer answer = Answer.to("score", instrument, Answer.file(folder, HEADER));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        return answer.err();
    }

    private Path written(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String header(Instrument instrument) {
        return "id," + cells(instrument, item -> "i" + item.number());
    }

    private static String cells(Instrument instrument, Function<Item, String> cell) {
        return instrument.items().stream().map(cell).collect(Collectors.joining(",", "", "\n"));
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
