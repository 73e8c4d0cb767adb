package org.mafs.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mafs.measure.Instruments.CORE_10;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expected figure is from Barkham et al. 2013 and the CORE System Trust's scoring pages unless said otherwise. */
class Core10ScoringTest {

    @Test
    void anUntouchedFormHasNoScoreAndItsRiskIsUnanswered() {
        Score score = Scoring.score(CORE_10, Answers.none(CORE_10));

        assertThat(score).isEqualTo(new Score(0,
                List.of(new ScaleScore("distress", 0, OptionalDouble.empty(), Optional.empty())), Risk.UNANSWERED));
    }

    @Test
    void zeroOnEveryItemIsEightBecauseTwoItemsAreReversed() {
        assertThat(score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0).value()).hasValue(8);
    }

    @Test
    void theLowestScoreIsZeroAndTheHighestForty() {
        assertThat(score(0, 4, 4, 0, 0, 0, 0, 0, 0, 0).value()).hasValue(0);
        assertThat(score(4, 0, 0, 4, 4, 4, 4, 4, 4, 4).value()).hasValue(40);
    }

    @Test
    void theMiddleAnswerThroughoutIsTwenty() {
        Score score = score(2, 2, 2, 2, 2, 2, 2, 2, 2, 2);

        assertThat(score.value()).hasValue(20);
        assertThat(score.band().map(Band::code)).hasValue("moderate-to-severe");
    }

    @Test
    void oneMissingItemCountsAsTheMeanOfTheOthersUnrounded() {
        // Nine items that sum to 13: 13 / 9 × 10.
        Score score = score(1, 3, 3, 2, 2, 0, 2, 2, 2, null);

        assertThat(score.answered()).isEqualTo(9);
        assertThat(score.value()).hasValue(130.0 / 9);
        assertThat(score.band().map(Band::code)).hasValue("mild");
    }

    @Test
    void aMissingReversedItemIsNotCountedAsItsHighestScore() {
        // Nine zeros of which item 3 is reversed: sum 4, not 8.
        assertThat(score(0, null, 0, 0, 0, 0, 0, 0, 0, 0).value()).hasValue(40.0 / 9);
    }

    @Test
    void twoMissingItemsAreNotScored() {
        Score score = score(4, 0, 0, 4, 4, 4, 4, 4, null, null);

        assertThat(score.answered()).isEqualTo(8);
        assertThat(score.value()).isEmpty();
        assertThat(score.band()).isEmpty();
        assertThat(score.risk()).isEqualTo(Risk.YES);
    }

    @ParameterizedTest
    @CsvSource({"0, NO", "1, YES", "2, YES", "3, YES", "4, YES", ", UNANSWERED"})
    void itemSixAloneSpeaksOfRisk(Integer answer, Risk expected) {
        assertThat(Scoring.score(CORE_10, Answers.of(4, 0, 0, 4, 4, answer, 4, 4, 4, 4)).risk()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "0, healthy", "5, healthy", "5.999999999999999, healthy",
            "6, low", "10, low", "10.999999999999998, low",
            "11, mild", "14.999999999999998, mild",
            "15, moderate", "19.999999999999996, moderate",
            "20, moderate-to-severe", "24.999999999999996, moderate-to-severe",
            "25, severe", "40, severe"})
    void bandsGoByLowerBoundsOfTheUnroundedScore(double score, String band) {
        assertThat(CORE_10.total().orElseThrow().band(score).map(Band::code)).hasValue(band);
    }

    @Test
    void anAnswerOutsideTheFormIsRefusedByName() {
        assertThatIllegalArgumentException().isThrownBy(() -> score(0, 0, 0, 0, 0, 0, 5, 0, 0, 0))
                .withMessage("Item 7 takes 0 to 4, not 5.");
        assertThatIllegalArgumentException().isThrownBy(() -> score(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .withMessage("Item 1 takes 0 to 4, not -1.");
    }

    @Test
    void aFormOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> score(0, 0, 0))
                .withMessage("The instrument core-10 has 10 items, not 3.");
    }

    @Test
    void aRiseOnAnOrdinaryItemNeverLowersTheScoreAlsoWithOneMissing() {
        for (int missing = 0; missing <= 10; missing++) {
            for (int item : new int[] {1, 4, 5, 6, 7, 8, 9, 10}) {
                if (item == missing) {
                    continue;
                }
                double before = -1;
                for (int answer = 0; answer <= 4; answer++) {
                    Answers answers = Answers.of(1, 2, 3, 4, 0, 1, 2, 3, 4, 0).with(item, answer);
                    Answers given = missing == 0 ? answers : answers.with(missing, null);
                    double value = Scoring.score(CORE_10, given).value().getAsDouble();
                    assertThat(value).isGreaterThan(before).isBetween(0.0, 40.0);
                    before = value;
                }
            }
        }
    }

    private static Score score(Integer... answers) {
        return Scoring.score(CORE_10, Answers.of(answers));
    }
}
