package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {

    private static final String HEADER = "participant,time,measure,value\n";
    private static final List<String> FIGURES = List.of("meanFrom", "meanTo", "meanChange", "sdChange", "ciLow", "ciHigh",
            "t", "df", "pT", "dz", "gz", "percentChange", "dav", "wilcoxonW", "pWilcoxonExact", "pWilcoxonNormal",
            "rankBiserial");

    @TempDir
    private Path folder;

    @Test
    void aHeaderAloneIsAnsweredWithAnEmptyArray() throws Exception {
        assertThat(evaluated(HEADER)).isEmpty();
    }

    @Test
    void oneTimeAloneIsNoPairOfTimes() throws Exception {
        assertThat(evaluated(HEADER + "a,baseline,core-10,20\nb,baseline,core-10,18\n")).isEmpty();
    }

    @Test
    void timesWithoutACommonPersonAreToldAsNobody() throws Exception {
        JsonNode object = evaluated(HEADER + "a,baseline,core-10,20\nb,end,core-10,18\n").get(0);

        assertThat(object.get("n").intValue()).isZero();
        assertThat(FIGURES).allMatch(figure -> object.get(figure).isNull());
        assertThat(object.get("note").stringValue()).isEqualTo("nobody has a value at both times");
    }

    @Test
    void onePairHasNullsAndANote() throws Exception {
        JsonNode object = evaluated(HEADER + "a,baseline,core-10,20\na,end,core-10,15\n").get(0);

        assertThat(object.get("meanChange").doubleValue()).isEqualTo(-5);
        assertThat(List.of("sdChange", "ciLow", "ciHigh", "t", "df", "pT", "dz", "gz", "dav"))
                .allMatch(figure -> object.get(figure).isNull());
        assertThat(object.get("wilcoxonW").doubleValue()).isZero();
        assertThat(object.get("pWilcoxonExact").doubleValue()).isOne();
        assertThat(object.get("rankBiserial").doubleValue()).isEqualTo(-1);
        assertThat(object.get("note").stringValue()).startsWith("fewer than two pairs");
    }

    @Test
    void whenNobodyChangedTheSumOfRanksIsZeroAndHasNoTest() throws Exception {
        JsonNode object = evaluated(HEADER + "a,baseline,x,3\na,end,x,3\nb,baseline,x,4\nb,end,x,4\n").get(0);

        assertThat(object.get("wilcoxonW").isNumber()).isTrue();
        assertThat(object.get("wilcoxonW").doubleValue()).isZero();
        assertThat(List.of("pWilcoxonExact", "pWilcoxonNormal", "rankBiserial"))
                .allMatch(figure -> object.get(figure).isNull());
        assertThat(object.get("dav").doubleValue()).isZero();
        assertThat(object.get("note").stringValue()).endsWith("; nobody changed: no rank test");
    }

    @Test
    void aboveFiftyChangesTheRankTestHasNoExactP() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int person = 0; person < 51; person++) {
            file.append("p%d,baseline,x,%d\np%d,end,x,%d\n".formatted(person, person, person, 2 * person + 2));
        }
        String fifty = file + "q,baseline,x,1\nq,end,x,1\n";
        JsonNode above = evaluated(file.toString()).get(0);
        JsonNode atMost = evaluated(fifty.replace("p50,end,x,102", "p50,end,x,50")).get(0);

        assertThat(above.get("pWilcoxonExact").isNull()).isTrue();
        assertThat(above.get("pWilcoxonNormal").doubleValue()).isPositive();
        assertThat(above.get("note").stringValue()).isEqualTo("more than 50 people changed: the rank test has no exact p");
        assertThat(atMost.get("n").intValue()).isEqualTo(52);
        assertThat(atMost.get("pWilcoxonExact").doubleValue()).isEqualTo(Math.scalb(1, -49));
        assertThat(atMost.has("note")).isFalse();
    }

    @Test
    void aConstantChangeHasNullsAndANoteAlsoInTenths() throws Exception {
        JsonNode object = evaluated(HEADER + """
                a,baseline,x,0.2
                a,end,x,0.3
                b,baseline,x,0.1
                b,end,x,0.2
                c,baseline,x,1000
                c,end,x,1000.1
                """).get(0);

        assertThat(object.get("meanChange").doubleValue()).isEqualTo(0.1);
        assertThat(object.get("sdChange").doubleValue()).isZero();
        assertThat(List.of("ciLow", "ciHigh", "t", "pT", "dz", "gz")).allMatch(figure -> object.get(figure).isNull());
        assertThat(object.get("note").stringValue()).startsWith("everybody changed by the same amount");
    }

    @Test
    void theReferenceCaseComesOut() throws Exception {
        int[] before = {22, 18, 25, 14, 30, 9, 19, 27, 16, 21, 12, 24, 17, 20, 11};
        int[] after = {14, 15, 16, 13, 22, 8, 20, 15, 9, 14, 10, 18, 11, 12, 11};
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < before.length; i++) {
            file.append("p%d,baseline,core-10,%d\np%d,end,core-10,%d\n".formatted(i, before[i], i, after[i]));
        }
        JsonNode object = evaluated(file.toString()).get(0);

        assertThat(object.propertyNames()).containsExactly("measure", "from", "to", "n", "meanFrom", "meanTo", "meanChange",
                "sdChange", "ciLow", "ciHigh", "t", "df", "pT", "dz", "gz", "percentChange", "dav", "wilcoxonW",
                "pWilcoxonExact", "pWilcoxonNormal", "rankBiserial");
        assertThat(object.get("n").intValue()).isEqualTo(15);
        assertThat(object.get("df").intValue()).isEqualTo(14);
        // scipy 1.17.1: ttest_rel(after, before)
        assertThat(object.get("t").doubleValue()).isCloseTo(-5.161263341579236, within(1e-12));
        assertThat(object.get("pT").doubleValue()).isCloseTo(0.00014447833117801749, within(1e-15));
        assertThat(object.get("percentChange").doubleValue()).isCloseTo(-27.017543859649123, within(1e-12));
        // The project's reference values; scipy: wilcoxon(after - before, correction=True, method='asymptotic').
        assertThat(object.get("dav").doubleValue()).isCloseTo(-1.02389, within(5e-6));
        assertThat(object.get("wilcoxonW").doubleValue()).isEqualTo(2);
        assertThat(object.get("pWilcoxonExact").doubleValue()).isEqualTo(0.00048828125);
        assertThat(object.get("pWilcoxonNormal").doubleValue()).isCloseTo(0.00165190, within(5e-9));
        assertThat(object.get("rankBiserial").doubleValue()).isCloseTo(-0.961905, within(5e-7));
    }

    @Test
    void measuresComeAsTheyAppearAndTimesInTheirOrder() throws Exception {
        JsonNode objects = evaluated(HEADER + """
                a,follow-up,zest,1
                a,baseline,calm,1
                a,end,zest,1
                a,follow-up,calm,1
                a,baseline,zest,1
                """);

        assertThat(objects.valueStream().map(object -> object.get("measure").stringValue() + " " + (object.has("times")
                ? object.get("times").valueStream().map(JsonNode::stringValue).collect(Collectors.joining(", "))
                : object.get("from").stringValue() + " to " + object.get("to").stringValue()))).containsExactly(
                "zest baseline to end", "zest baseline to follow-up", "zest end to follow-up",
                "zest baseline, end, follow-up", "calm baseline to follow-up");
    }

    @Test
    void threeTimesHaveOneTestOfThemAll() throws Exception {
        JsonNode object = evaluated(HEADER + """
                a,baseline,x,20
                a,end,x,12
                a,follow-up,x,14
                b,baseline,x,18
                b,end,x,11
                b,follow-up,x,10
                c,baseline,x,9
                c,end,x,9
                c,follow-up,x,4
                d,baseline,x,30
                d,end,x,
                d,follow-up,x,1
                e,follow-up,x,1
                """).get(3);

        assertThat(object.propertyNames()).containsExactly("measure", "times", "friedmanChi2", "friedmanDf", "pFriedman",
                "nComplete");
        // R 4.2.2: friedman.test(rbind(c(20, 12, 14), c(18, 11, 10), c(9, 9, 4)))
        assertThat(object.get("friedmanChi2").doubleValue()).isCloseTo(3.8181818181818183, within(1e-12));
        assertThat(object.get("friedmanDf").intValue()).isEqualTo(2);
        assertThat(object.get("pFriedman").doubleValue()).isCloseTo(0.14821506633752016, within(1e-12));
        assertThat(object.get("nComplete").intValue()).isEqualTo(3);
    }

    @Test
    void onePersonAtThreeTimesIsNoPattern() throws Exception {
        JsonNode object = evaluated(HEADER + "a,baseline,x,3\na,end,x,2\na,follow-up,x,1\nb,end,x,4\n").get(3);

        assertThat(List.of("friedmanChi2", "friedmanDf", "pFriedman")).allMatch(figure -> object.get(figure).isNull());
        assertThat(object.get("nComplete").intValue()).isOne();
        assertThat(object.get("note").stringValue()).isEqualTo("fewer than two people have a value at all three times");
    }

    @Test
    void whenEverybodyStaysTheSameThereIsNothingToRankOverThreeTimes() throws Exception {
        JsonNode object = evaluated(HEADER + """
                a,baseline,x,3
                a,end,x,3
                a,follow-up,x,3
                b,baseline,x,0.3
                b,end,x,0.3
                b,follow-up,x,.30
                """).get(3);

        assertThat(object.get("pFriedman").isNull()).isTrue();
        assertThat(object.get("nComplete").intValue()).isEqualTo(2);
        assertThat(object.get("note").stringValue()).isEqualTo("everybody has the same value at all three times");
    }

    @Test
    void onlyPeopleWithBothValuesCount() throws Exception {
        JsonNode object = evaluated(HEADER + """
                a,baseline,x,10
                a,end,x,8
                b,baseline,x,40
                c,end,x,40
                d,baseline,x,40
                d,end,x,
                e,baseline,x,
                e,end,x,40
                f,baseline,x,12
                f,end,x,9
                """).get(0);

        assertThat(object.get("n").intValue()).isEqualTo(2);
        assertThat(object.get("meanFrom").doubleValue()).isEqualTo(11);
        assertThat(object.get("meanTo").doubleValue()).isEqualTo(8.5);
    }

    @Test
    void whatSpreadsheetsAddIsTolerated() throws Exception {
        String asSaved = "\uFEFF" + HEADER.replace("\n", "\r\n")
                + "\"Zoë, B\",baseline,\"sleep, hours\",7.5\r\n\"Zoë, B\", end ,\"sleep, hours\", 8 \r\n\r\n";

        JsonNode object = evaluated(asSaved).get(0);

        assertThat(object.get("measure").stringValue()).isEqualTo("sleep, hours");
        assertThat(object.get("meanChange").doubleValue()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "1d", "0x1p3", "ten", "14 5", "٣"})
    void aValueThatIsNoNumberIsRefused(String value) throws Exception {
        refused(HEADER + "a,baseline,x,1\na,end,x," + value + "\n",
                "line 3: value must be a number such as 14.5 or empty, not \"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1.5, -1.5", "+2, 2", ".5, 0.5", "5., 5", "1e2, 100"})
    void aNumberMayBeWrittenInTheUsualWays(String written, double value) throws Exception {
        assertThat(evaluated(HEADER + "a,baseline,x," + written + "\na,end,x,1\n").get(0).get("meanFrom").doubleValue())
                .isEqualTo(value);
    }

    @Test
    void anUnknownTimeIsRefused() throws Exception {
        refused(HEADER + "a,before,x,1\n", "line 2: time must be one of baseline, end, follow-up, not \"before\"");
    }

    @Test
    void aRowWithoutPersonOrMeasureIsRefused() throws Exception {
        refused(HEADER + ",end,x,1\na,end, ,1\n", "line 2: the participant is empty", "line 3: the measure is empty");
    }

    @Test
    void aSecondValueForTheSameMomentIsRefused() throws Exception {
        refused(HEADER + "a,end,x,1\nb,end,x,1\na,end,y,1\na,end,x,\n",
                "line 5: participant \"a\" has a second row for end of \"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "participant,time,measure\n", "participant,measure,time,value\n", "a,end,x,1\n"})
    void anotherHeaderIsRefused(String content) throws Exception {
        refused(content, "line 1: the header must be participant,time,measure,value");
    }

    @Test
    void aDecimalCommaIsToldAsACellTooMany() throws Exception {
        refused(HEADER + "a,end,x,14,5\n", "line 2: there must be 4 cells, not 5");
    }

    @Test
    void aQuotationMarkNeverClosedIsToldWhereItsRowBegins() throws Exception {
        refused(HEADER + "a,end,x,1\n\"b,end,x,2\nc,end,x,3\n", "line 3: the quotation marks do not match");
    }

    @Test
    void zerosAndOnesAreNumbersUnlessSaidOtherwise() throws Exception {
        JsonNode object = evaluated(HEADER + "a,baseline,x,0\na,end,x,1\nb,baseline,x,1\nb,end,x,1\n").get(0);

        assertThat(object.get("meanChange").doubleValue()).isEqualTo(0.5);
        assertThat(object.has("pMidP")).isFalse();
    }

    @Test
    void manyRowsAreReadAndComparedOnce() throws Exception {
        int people = 50_000;
        StringBuilder file = new StringBuilder(HEADER);
        for (int person = 0; person < people; person++) {
            file.append("p%d,baseline,x,%d\np%d,end,x,%d\n".formatted(person, person % 40, person, person % 7));
        }
        JsonNode object = evaluated(file.toString()).get(0);

        assertThat(object.get("n").intValue()).isEqualTo(people);
        assertThat(object.get("df").intValue()).isEqualTo(people - 1);
        assertThat(object.get("rankBiserial").doubleValue()).isBetween(-1.0, -0.9);
    }

    @Test
    void aMissingFileIsSaidInOneSentence() {
        Answer answer = Answer.to("evaluate", folder.resolve("absent.csv"));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEqualToIgnoringNewLines("There is no file " + folder.resolve("absent.csv") + ".");
    }

    private JsonNode evaluated(String content) throws Exception {
        return Answer.to("evaluate", Answer.file(folder, content)).json();
    }

    private void refused(String content, String... reasons) throws Exception {
        Answer.to("evaluate", Answer.file(folder, content)).isRefusal(reasons);
    }
}
