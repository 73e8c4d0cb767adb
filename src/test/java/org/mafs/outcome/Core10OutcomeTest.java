package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mafs.outcome.Occasion.BASELINE;
import static org.mafs.outcome.Occasion.END;
import static org.mafs.outcome.Occasion.FOLLOW_UP;
import static org.mafs.outcome.Told.LAST_SESSION;
import static org.mafs.outcome.Told.evaluate;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.measure.Answers;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.Undefined;

/** Which form counts at which time: the default definitions of the evaluation plan, both edges included. */
class Core10OutcomeTest {

    @ParameterizedTest(name = "day {0}: {1} baseline")
    @CsvSource({"-29, 0", "-28, 1", "-1, 1", "0, 1", "1, 0"})
    void aBaselineIsFromTwentyEightDaysBeforeTheFirstSessionUntilThatDay(int day, int counted) {
        Evaluation evaluation = evaluate(Told.by(1).at(1, 2).core10(day, 20).core10(LAST_SESSION, 10));
        assertThat(evaluation.flow().baseline()).isEqualTo(counted);
    }

    @ParameterizedTest(name = "{0} days after the last session: {1} end")
    @CsvSource({"-1, 0", "0, 1", "14, 1", "15, 0"})
    void anEndIsFromTheLastSessionUntilFourteenDaysAfter(int day, int counted) {
        Evaluation evaluation = evaluate(Told.by(1).at(1, 2).core10(0, 20).core10(LAST_SESSION + day, 10));
        assertThat(evaluation.core10(BASELINE, END).change().n()).isEqualTo(counted);
    }

    @ParameterizedTest(name = "{0} days after the end form: {1} follow-up")
    @CsvSource({"20, 0", "21, 1", "42, 1", "43, 0"})
    void aFollowUpIsTwentyOneToFortyTwoDaysAfterTheFormAtTheEnd(int day, int counted) {
        int end = LAST_SESSION + 10;
        Evaluation evaluation = evaluate(Told.by(1).at(1).core10(0, 20).core10(end, 10).core10(end + day, 8));
        assertThat(evaluation.flow().followUp()).isEqualTo(counted);
    }

    @ParameterizedTest(name = "{0} days after the last session: {1} follow-up")
    @CsvSource({"20, 0", "21, 1", "42, 1", "43, 0"})
    void withoutAFormAtTheEndTheFollowUpCountsFromTheLastSession(int day, int counted) {
        Evaluation evaluation = evaluate(Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION + day, 8));
        assertThat(evaluation.core10(BASELINE, FOLLOW_UP).change().n()).isEqualTo(counted);
        assertThat(evaluation.flow().followUp()).as("all three forms").isZero();
    }

    @Test
    void whoStartsAtTheThirdSessionHasTheirBaselineThen() {
        // First came on day 14; the form of day 14 is no later than that.
        Evaluation evaluation = evaluate(Told.by(1).at(3, 4).core10(14, 22).core10(LAST_SESSION, 11));
        assertThat(evaluation.core10(BASELINE, END).pairs()).containsExactly(new Pair(22, 11));
    }

    @Test
    void ofSeveralFormsTheLastIsTheBaselineAndTheFirstIsEndAndFollowUp() {
        Evaluation evaluation = evaluate(Told.by(1).at(1).core10(-20, 30).core10(-1, 24)
                .core10(LAST_SESSION, 12).core10(LAST_SESSION + 3, 6)
                .core10(LAST_SESSION + 25, 9).core10(LAST_SESSION + 30, 3));
        assertThat(evaluation.core10().stream().map(result -> result.pairs().getFirst()))
                .containsExactly(new Pair(24, 12), new Pair(12, 9), new Pair(24, 9));
    }

    @Test
    void aFormThatCannotBeScoredIsPassedOverForTheNext() {
        // Two items blank: no score (Barkham et al. 2013). One blank: nine ticks of 2 add to 18, × 10 / 9 = 20.
        Answers twoBlank = Answers.of(null, null, 4, 4, 4, 0, 4, 4, 4, 4);
        Answers oneBlank = Answers.of(2, 2, 2, 2, 2, null, 2, 2, 2, 2);
        Evaluation evaluation = evaluate(Told.by(1).at(1).form(-3, oneBlank).form(0, twoBlank)
                .form(LAST_SESSION, twoBlank).core10(LAST_SESSION + 5, 15));
        assertThat(evaluation.core10(BASELINE, END).pairs()).containsExactly(new Pair(20, 15));
    }

    @Test
    void onlyPeopleWithBothFormsMakeThePairs() {
        Evaluation evaluation = evaluate(
                Told.by(1).at(1).core10(0, 20).core10(LAST_SESSION, 10).core10(LAST_SESSION + 28, 8),
                Told.by(2).at(1).core10(0, 30).core10(LAST_SESSION, 25),
                Told.by(3).at(1).core10(0, 40),
                Told.by(4).at(1).core10(LAST_SESSION, 0));
        PairedResult change = evaluation.core10(BASELINE, END);
        // (20 + 30)/2 = 25 and (10 + 25)/2 = 17.5: −7.5 points, −7.5/25 = −30 %.
        assertThat(change.pairs()).containsExactlyInAnyOrder(new Pair(20, 10), new Pair(30, 25));
        assertThat(change.change().meanFrom()).hasValue(25);
        assertThat(change.change().meanChange()).hasValue(-7.5);
        assertThat(change.change().percentChange()).hasValue(-30);
        assertThat(evaluation.core10(END, FOLLOW_UP).pairs()).isEqualTo(List.of(new Pair(10, 8)));
    }

    @Test
    void nobodyIsSaidToBeNobody() {
        Evaluation evaluation = evaluate();
        assertThat(evaluation.core10(BASELINE, END).change().undefined()).containsExactly(Undefined.NO_PAIRS);
        assertThat(evaluation.reducedUse().fewer().n()).isZero();
        assertThat(evaluation.participants()).isEqualTo(
                new Participants(0, 0, OptionalInt.empty(), OptionalInt.empty()));
    }

    @Test
    void otherDefinitionsMoveTheWindows() {
        Definitions week = new Definitions(7, 7, 10, 20, .9);
        Told person = Told.by(1).at(1, 2, 3, 4).core10(-8, 20).core10(LAST_SESSION, 10);
        assertThat(evaluate(week, person).flow().baseline()).isZero();
        assertThat(evaluate(person).flow().baseline()).isEqualTo(1);
    }
}
