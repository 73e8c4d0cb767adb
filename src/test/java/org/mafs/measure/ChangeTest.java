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

/** CORE-10: cut-off 11, reliable change 6 points (Barkham et al. 2013). */
class ChangeTest {

    private static final Score NOT_SCORABLE = OwnInstruments.scored(8, OptionalDouble.empty());

    @Test
    void withoutTwoScoresThereIsNoChange() {
        assertThat(Change.between(CORE_10, NOT_SCORABLE, of(12))).isEmpty();
        assertThat(Change.between(CORE_10, of(12), NOT_SCORABLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "20, 10, RECOVERED", "16, 10, RECOVERED", "11, 5, RECOVERED",
            // Crossed the cut-off, but by less than 6 points.
            "15, 10, NO_RELIABLE_CHANGE", "11, 10, NO_RELIABLE_CHANGE",
            // 6 points or more, still at or above the cut-off.
            "30, 20, RELIABLY_IMPROVED", "17, 11, RELIABLY_IMPROVED",
            // Began below the cut-off: nothing to recover from.
            "10, 4, RELIABLY_IMPROVED", "10, 0, RELIABLY_IMPROVED",
            "20, 20, NO_RELIABLE_CHANGE", "20, 14.444444444444445, NO_RELIABLE_CHANGE", "20, 25, NO_RELIABLE_CHANGE",
            "14, 20, RELIABLY_DETERIORATED", "0, 6, RELIABLY_DETERIORATED", "20, 40, RELIABLY_DETERIORATED"})
    void aChangeIsNamedAsPublished(double before, double after, ChangeLabel expected) {
        Change change = Change.between(CORE_10, of(before), of(after)).orElseThrow();

        assertThat(change.label()).hasValue(expected);
        assertThat(change.difference()).isEqualTo(after - before);
    }

    @Test
    void onlyWhoBeganAtOrAboveTheCutOffCouldRecover() {
        assertThat(Change.between(CORE_10, of(11), of(11)).orElseThrow().couldRecover()).isTrue();
        assertThat(Change.between(CORE_10, of(10), of(2)).orElseThrow().couldRecover()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(-6, Optional.of(ChangeLabel.RECOVERED), false));
    }

    @Test
    void whereHigherIsBetterARiseIsTheImprovement() {
        // A well-being measure with a cut-off of 50 and a relevant change of 10, as for WHO-5.
        Instrument wellBeing = instrument(Direction.HIGHER_IS_BETTER, OptionalDouble.of(50), OptionalDouble.of(10));

        assertThat(label(wellBeing, 50, 60)).hasValue(ChangeLabel.RECOVERED);
        assertThat(label(wellBeing, 30, 50)).hasValue(ChangeLabel.RELIABLY_IMPROVED);
        assertThat(label(wellBeing, 60, 50)).hasValue(ChangeLabel.RELIABLY_DETERIORATED);
        assertThat(label(wellBeing, 60, 69)).hasValue(ChangeLabel.NO_RELIABLE_CHANGE);
    }

    @Test
    void withoutAPublishedReliableChangeThereIsADifferenceAndNoLabel() {
        Instrument unpublished = instrument(Direction.LOWER_IS_BETTER, OptionalDouble.empty(), OptionalDouble.empty());

        assertThat(Change.between(unpublished, of(20), of(10)))
                .hasValue(new Change(-10, Optional.empty(), false));
    }

    @Test
    void withoutACutOffNobodyRecovers() {
        Instrument noCutOff = instrument(Direction.LOWER_IS_BETTER, OptionalDouble.empty(), OptionalDouble.of(6));

        assertThat(label(noCutOff, 40, 0)).hasValue(ChangeLabel.RELIABLY_IMPROVED);
    }

    @Test
    void aChangeOfExactlyTheThresholdIsNotLostToBinaryRounding() {
        Instrument mean = instrument(Direction.LOWER_IS_BETTER, OptionalDouble.empty(), OptionalDouble.of(0.6));

        // 1.7 − 1.1 is 0.5999999999999999 as a double.
        assertThat(label(mean, 1.7, 1.1)).hasValue(ChangeLabel.RELIABLY_IMPROVED);
        assertThat(label(mean, 1.1, 1.7)).hasValue(ChangeLabel.RELIABLY_DETERIORATED);
        assertThat(label(mean, 1.7, 1.11)).hasValue(ChangeLabel.NO_RELIABLE_CHANGE);
    }

    private static Optional<ChangeLabel> label(Instrument instrument, double before, double after) {
        return Change.between(instrument, of(before), of(after)).orElseThrow().label();
    }

    private static Score of(double value) {
        return OwnInstruments.scored(10, OptionalDouble.of(value));
    }

    private static Instrument instrument(Direction direction, OptionalDouble cutOff, OptionalDouble reliableChange) {
        return OwnInstruments.of(List.of(Item.of(1, "own.item1", 0, 100)), MissingRule.allNeeded(), ScoringKind.SUM,
                List.of(), cutOff, reliableChange, direction);
    }
}
