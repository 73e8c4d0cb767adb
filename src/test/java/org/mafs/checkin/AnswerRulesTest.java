package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.measure.Direction;
import org.mafs.measure.Item;
import org.mafs.measure.MissingRule;
import org.mafs.measure.OwnInstruments;
import org.mafs.measure.ScoringKind;

class AnswerRulesTest {

    private static final Form OWN = Form.measure(OwnInstruments.of(List.of(Item.of(1, "One", -2, 999)),
            MissingRule.allNeeded(), ScoringKind.SUM, List.of(), OptionalDouble.empty(), OptionalDouble.empty(),
            Direction.LOWER_IS_BETTER), 5);

    @ParameterizedTest
    @CsvSource({"item.1, 0", "item.1, 4", "item.10, 4", "item.6, ''", "item.6, ' 3 '"})
    void anAnswerOfThePublishedFormCanBe(String field, String answer) {
        assertThat(AnswerRules.canBe(Form.CORE_10, field, answer)).isTrue();
    }

    /** Published instruments know no "rather not say". */
    @ParameterizedTest
    @CsvSource({"item.1, 5", "item.1, -1", "item.11, 0", "item.0, 0", "mood, 3", "item.6, -", "item.6, 1.0", "item.6, +1",
            "item.6, ٣", "item.6, often", "item.11, ''"})
    void anAnswerThatIsNotOnThePublishedFormCannotBe(String field, String answer) {
        assertThat(AnswerRules.canBe(Form.CORE_10, field, answer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-2, true", "-3, false", "999, true", "1000, false", "0998, true", "00998, false", "-, true", "'', true"})
    void anAnswerToOurOwnQuestionsCanBeDeclined(String answer, boolean can) {
        assertThat(AnswerRules.canBe(OWN, "item.1", answer)).isEqualTo(can);
    }

    @ParameterizedTest
    @CsvSource({"mood, 1, true", "mood, 5, true", "mood, 0, false", "mood, 6, false", "mood, -, true", "mood, '', true",
            "mood, good, false", "days.alcohol, 0, true", "days.alcohol, 7, true", "days.alcohol, 8, false",
            "days.alcohol, -1, false", "days.alcohol, -, true",
            "days.alcohol, 0110000, true", "days.alcohol, 011000?@2026-03-31, true", "days.alcohol, 011000, false",
            "days.alcohol, 0110000@2026-02-30, false", "days.alcohol, 0110002, false", "amount.alcohol, 4.5, true",
            "amount.alcohol, 4.55, false", "amount.alcohol, 0, false", "amount.crack, 2, false", "days.alcohol, '', true", "days.tea, 3, false",
            "days, -, true", "days, 3, false", "days, '', true", "alcohol, 3, false", "meetings, 0, true",
            "meetings, 70, true", "meetings, 71, false", "meetings, -1, false", "meetings, -, true", "other, 1, false",
            "visits.plan-12, 1, true", "visits.meeting-34, '', true", "visits.fellowship-aa, 70, true",
            "visits.fellowship-aa, 71, false", "visits.fellowship-aa, -1, false", "visits.fellowship-aa, -, false",
            "visits.plan-0, 1, false", "visits.plan-x, 1, false", "visits.person-1, 1, false", "visits., 1, false",
            "visits.meeting-9999999999999999999, 1, false", "visit.first, yes, true", "visit.first, maybe, false",
            "visit.how, 5, true", "visit.how, 6, false", "visit.how, '', true", "visit.back, maybe, true",
            "visit.back, 1, false", "visit.who, Ash, false"})
    void aWeekIsAnsweredWithinItsDays(String field, String answer, boolean can) {
        assertThat(AnswerRules.canBe(Form.CHECK_IN, field, answer)).isEqualTo(can);
    }

    @ParameterizedTest
    @CsvSource({"days.crack, 28, true", "days.crack, 29, false", "meetings, 280, true", "meetings, 281, false",
            "main, alcohol, true", "main, tea, false", "main, -, true", "main, '', true", "mood, 3, false"})
    void fourWeeksAreAnsweredWithinTheirDays(String field, String answer, boolean can) {
        assertThat(AnswerRules.canBe(Form.LOOK_BACK, field, answer)).isEqualTo(can);
    }

    @Test
    void whatAPersonWritesHasItsLength() {
        String longest = "a".repeat(CheckInAnswers.LONGEST);

        assertThat(List.of("week", "hope")).allSatisfy(field -> {
            assertThat(AnswerRules.canBe(Form.CHECK_IN, field, longest)).isTrue();
            assertThat(AnswerRules.canBe(Form.CHECK_IN, field, longest + "  ")).as("blanks at the end").isTrue();
            assertThat(AnswerRules.canBe(Form.CHECK_IN, field, longest + "a")).isFalse();
        });
    }

    @Test
    void whatCannotBeIsNamedAndTheRestIsLeft() {
        Map<String, String> answers = Map.of("item.1", "4", "item.6", "9", "item.7", "", "mood", "3");

        assertThat(AnswerRules.impossible(Form.CORE_10, answers)).containsExactly("item.6", "mood");
        assertThat(AnswerRules.possible(Form.CORE_10, answers)).isEqualTo(Map.of("item.1", "4", "item.7", ""));
    }
}
