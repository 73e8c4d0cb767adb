package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.measure.Direction;
import org.mafs.measure.Item;
import org.mafs.measure.MissingRule;
import org.mafs.measure.OwnInstruments;
import org.mafs.measure.Risk;
import org.mafs.measure.ScoringKind;

class RiskRulesTest {

    /** Two questions about risk, from 2 and from 3, and one that is not. */
    private static final Form TWO = Form.measure(OwnInstruments.of(List.of(Item.of(1, "One", 0, 4).riskFrom(2),
            Item.of(2, "Two", 0, 4).riskFrom(3), Item.of(3, "Three", 0, 4)), MissingRule.allNeeded(), ScoringKind.SUM,
            List.of(), OptionalDouble.empty(), OptionalDouble.empty(), Direction.LOWER_IS_BETTER), 5);

    /** CORE-10: an answer to item 6 of 1 or more (our own rule, after NICE NG225). */
    @Test
    void itemSixOfCore10IsTheOnlyOneAboutRisk() {
        for (int item = 1; item <= 10; item++) {
            assertThat(RiskRules.isAbout(Form.CORE_10, "item." + item)).as("item %s", item).isEqualTo(item == 6);
        }
        assertThat(RiskRules.isAbout(Form.CORE_10, "item.")).isFalse();
        assertThat(RiskRules.isAbout(Form.CHECK_IN, "item.6")).isFalse();
        assertThat(RiskRules.isAbout(Form.LOOK_BACK, "mood")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, NO", "1, YES", "2, YES", "3, YES", "4, YES", "'', UNANSWERED", "5, UNANSWERED", "-1, UNANSWERED",
            "often, UNANSWERED", "' 1 ', YES"})
    void anAnswerCountsTheMomentItIsGiven(String answer, Risk expected) {
        Map<String, String> given = Map.of("item.1", "4", "item.6", answer);

        assertThat(RiskRules.underWay(Form.CORE_10, given)).isEqualTo(expected);
        assertThat(RiskRules.handedIn(Form.CORE_10, given)).isEqualTo(expected);
    }

    @Test
    void aFormThatIsJustBegunSaysNothingYet() {
        assertThat(RiskRules.underWay(Form.CORE_10, Map.of())).isEqualTo(Risk.UNANSWERED);
        assertThat(RiskRules.underWay(Form.CORE_10, Map.of("item.1", "4", "item.10", "4"))).isEqualTo(Risk.UNANSWERED);
    }

    /** Every pair of answers to two questions, blank as well. */
    @Test
    void oneWorryingAnswerIsEnoughAndOneBlankKeepsTheQuestionOpen() {
        for (int first = -1; first <= 4; first++) {
            for (int second = -1; second <= 4; second++) {
                Map<String, String> given = new HashMap<>(Map.of("item.3", "4"));
                given.put("item.1", first < 0 ? "" : String.valueOf(first));
                given.put("item.2", second < 0 ? "" : String.valueOf(second));
                Risk expected = first >= 2 || second >= 3 ? Risk.YES
                        : first < 0 || second < 0 ? Risk.UNANSWERED : Risk.NO;

                assertThat(RiskRules.underWay(TWO, given)).as("%s", given).isEqualTo(expected);
                assertThat(RiskRules.handedIn(TWO, given)).as("%s", given).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            // Nothing stands yet: a worrying answer is told at once, a blank waits for what is taken.
            ", YES, YES", ", UNANSWERED, ", ", NO, ",
            "NO, YES, YES", "NO, UNANSWERED, UNANSWERED", "NO, NO, ",
            "UNANSWERED, YES, YES", "UNANSWERED, UNANSWERED, ", "UNANSWERED, NO, ",
            "YES, YES, ", "YES, UNANSWERED, ", "YES, NO, "})
    void aVersionBesideAnotherIsToldWhenItAsksForMore(Risk standing, Risk late, Risk told) {
        assertThat(RiskRules.beside(Optional.ofNullable(standing), List.of(late))).isEqualTo(Optional.ofNullable(told));
    }

    @Test
    void theWorstOfSeveralVersionsIsTold() {
        assertThat(RiskRules.beside(Optional.of(Risk.NO), List.of(Risk.UNANSWERED, Risk.NO, Risk.YES))).hasValue(Risk.YES);
        assertThat(RiskRules.beside(Optional.of(Risk.NO), List.of(Risk.NO, Risk.UNANSWERED))).hasValue(Risk.UNANSWERED);
        assertThat(RiskRules.beside(Optional.of(Risk.YES), List.of(Risk.YES, Risk.UNANSWERED))).isEmpty();
        assertThat(RiskRules.beside(Optional.of(Risk.NO), List.of())).isEmpty();
    }
}
