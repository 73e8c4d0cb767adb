package org.mafs.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

class EvaluateYesNoTest {

    private static final String HEADER = "participant,time,measure,value\n";

    @TempDir
    private Path folder;

    @Test
    void theReferenceCaseComesOut() throws Exception {
        JsonNode object = answered(people(4, 1, 9, 5)).get(0);

        assertThat(object.propertyNames()).containsExactly("measure", "from", "to", "n", "b", "c", "pExact", "pMidP",
                "proportionFrom", "proportionTo", "wilsonFromLow", "wilsonFromHigh", "wilsonToLow", "wilsonToHigh",
                "difference", "newcombeLow", "newcombeHigh");
        assertThat(object.get("n").intValue()).isEqualTo(19);
        assertThat(object.get("b").intValue()).as("yes, then no").isEqualTo(1);
        assertThat(object.get("c").intValue()).as("no, then yes").isEqualTo(9);
        assertThat(object.get("pExact").doubleValue()).isCloseTo(0.021484375, within(1e-15));
        assertThat(object.get("pMidP").doubleValue()).isCloseTo(0.01171875, within(1e-15));
        assertThat(object.get("proportionFrom").doubleValue()).isEqualTo(5.0 / 19);
        assertThat(object.get("proportionTo").doubleValue()).isEqualTo(13.0 / 19);
        assertThat(object.get("difference").doubleValue()).isEqualTo(8.0 / 19);
        assertThat(object.get("newcombeLow").doubleValue()).isPositive();
        assertThat(object.get("newcombeHigh").doubleValue()).isLessThan(1);
    }

    @Test
    void whenNobodyChangedBothPAreOneWithoutANote() throws Exception {
        JsonNode object = answered(people(3, 0, 0, 2)).get(0);

        assertThat(object.get("pExact").doubleValue()).isOne();
        assertThat(object.get("pMidP").doubleValue()).isOne();
        assertThat(object.has("note")).isFalse();
    }

    @Test
    void timesWithoutACommonPersonAreToldAsNobody() throws Exception {
        JsonNode object = answered(HEADER + "a,baseline,x,1\nb,end,x,0\n").get(0);

        assertThat(object.get("n").intValue()).isZero();
        assertThat(object.get("b").intValue()).isZero();
        assertThat(object.propertyStream().filter(each -> each.getValue().isNull())).hasSize(11);
        assertThat(object.get("note").stringValue()).isEqualTo("nobody has a value at both times");
    }

    @Test
    void whatWasNotAnsweredIsNeitherYesNorNo() throws Exception {
        JsonNode object = answered(HEADER + """
                a,baseline,x,1
                a,end,x,
                b,baseline,x,
                b,end,x,1
                c,baseline,x,0
                c,end,x,1
                """).get(0);

        assertThat(object.get("n").intValue()).isOne();
        assertThat(object.get("c").intValue()).isOne();
    }

    @Test
    void threeTimesAreThreeComparisons() throws Exception {
        assertThat(answered(HEADER + "a,baseline,x,0\na,end,x,1\na,follow-up,x,1\n").valueStream()
                .map(object -> object.get("from").stringValue() + " to " + object.get("to").stringValue()))
                .containsExactly("baseline to end", "baseline to follow-up", "end to follow-up");
    }

    @Test
    void oneTimeAloneIsNothingToCompare() throws Exception {
        assertThat(answered(HEADER + "a,end,x,0\nb,end,x,1\n")).isEmpty();
    }

    @Test
    void whatSpreadsheetsAddIsTolerated() throws Exception {
        JsonNode object = answered("\uFEFF" + HEADER.replace("\n", "\r\n")
                + "\"Zoë, B\",baseline,\"sleeps, well\",1.0\r\n\"Zoë, B\", end ,\"sleeps, well\", 0.0 \r\n").get(0);

        assertThat(object.get("measure").stringValue()).isEqualTo("sleeps, well");
        assertThat(object.get("b").intValue()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "true", "Y", "2", "-1", "0.5", "01", "1e0", "1e-400", "NaN", "Infinity", "1e400", "١"})
    void aValueThatIsNeitherOneNorZeroIsRefused(String value) throws Exception {
        refused(HEADER + "a,baseline,x,1\na,end,x," + value + "\n",
                "line 3: value must be 1 for yes, 0 for no, or empty, not \"" + value + "\"");
    }

    @Test
    void aSecondAnswerForTheSameMomentIsRefused() throws Exception {
        refused(HEADER + "a,end,x,1\na,end,x,1\n", "line 3: participant \"a\" has a second row for end of \"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "participant,time,measure\na,end,x\n"})
    void anotherHeaderIsRefused(String content) throws Exception {
        refused(content, "line 1: the header must be participant,time,measure,value");
    }

    @Test
    void anotherKindIsRefusedOnStandardError() throws Exception {
        Answer answer = Answer.to("evaluate", "--pairs", "maybe", Answer.file(folder, HEADER));

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith(
                "Invalid value for option '--pairs': it must be one of numbers, yes-no, not \"maybe\"");
    }

    @Test
    void manyPeopleAreCountedOnce() throws Exception {
        JsonNode object = answered(people(20_000, 14_800, 15_200, 0)).get(0);

        assertThat(object.get("n").intValue()).isEqualTo(50_000);
        // R 4.2.2: binom.test(14800, 30000)$p.value
        assertThat(object.get("pExact").doubleValue()).isCloseTo(0.021242010259197884, within(1e-11));
    }

    /** A file with so many people in each cell of McNemar's table. */
    private static String people(int yesYes, int yesNo, int noYes, int noNo) {
        StringBuilder file = new StringBuilder(HEADER);
        int[] cells = {yesYes, yesNo, noYes, noNo};
        for (int cell = 0; cell < cells.length; cell++) {
            for (int person = 0; person < cells[cell]; person++) {
                file.append("%d-%d,baseline,attending,%d\n".formatted(cell, person, cell < 2 ? 1 : 0));
                file.append("%d-%d,end,attending,%d\n".formatted(cell, person, cell % 2 == 0 ? 1 : 0));
            }
        }
        return file.toString();
    }

    private JsonNode answered(String content) throws Exception {
        return Answer.to("evaluate", "--pairs", "yes-no", Answer.file(folder, content)).json();
    }

    private void refused(String content, String... reasons) throws Exception {
        Answer.to("evaluate", "--pairs=yes-no", Answer.file(folder, content)).isRefusal(reasons);
    }
}
