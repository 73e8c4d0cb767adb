package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** R is version 4.2.2: friedman.test. */
class FriedmanTest {

    private static final Percentage NEARLY_EXACT = Percentage.withPercentage(1e-10);

    @Test
    void withoutPeopleNothingIsKnown() {
        nothingIsKnown(Friedman.of(List.of()), 0, 0, Undefined.NO_VALUES);
    }

    @Test
    void withoutAnybodyWhoHasAllThreeValuesNothingIsKnown() {
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble some = OptionalDouble.of(5);

        nothingIsKnown(Friedman.of(List.of(new ThreeTimes(none, some, some), new ThreeTimes(some, none, some),
                new ThreeTimes(some, some, none), new ThreeTimes(none, none, none))), 0, 4, Undefined.NO_VALUES);
    }

    @Test
    void whenNobodyChangedThereIsNothingToRank() {
        nothingIsKnown(Friedman.of(List.of(person(3, 3, 3), person(8, 8, 8))), 2, 0, Undefined.NOBODY_CHANGED);
        // One ninth, worked out in three ways.
        nothingIsKnown(Friedman.of(List.of(person(14.444444444444445, 14.444444444444443, 14.444444444444446), person(5, 5, 5))), 2, 0,
                Undefined.NOBODY_CHANGED);
    }

    @Test
    void onePersonsOrderIsNoPattern() {
        nothingIsKnown(Friedman.of(List.of(person(20, 15, 11))), 1, 0, Undefined.FEWER_THAN_TWO_VALUES);
        nothingIsKnown(Friedman.of(List.of(person(4, 4, 4))), 1, 0, Undefined.FEWER_THAN_TWO_VALUES);
    }

    @Test
    void whenEveryTimeHasTheSameRanksTimeMadeNoDifference() {
        Friedman friedman = Friedman.of(List.of(person(1, 2, 3), person(2, 3, 1), person(3, 1, 2)));

        assertThat(friedman.chi2()).hasValue(0);
        assertThat(friedman.p()).hasValue(1);
    }

    @Test
    void tiesAreCorrectedForAndPeopleWhoLackAValueLeftOut() {
        Friedman friedman = Friedman.of(List.of(person(22, 14, 14), person(18, 15, 16), person(25, 16, 12),
                new ThreeTimes(OptionalDouble.of(9), OptionalDouble.empty(), OptionalDouble.of(1)), person(9, 9, 9),
                person(30, 30, 22)));

        // R: friedman.test(rbind(c(22, 14, 14), c(18, 15, 16), c(25, 16, 12), c(9, 9, 9), c(30, 30, 22)))
        assertThat(friedman.n()).isEqualTo(5);
        assertThat(friedman.incomplete()).isEqualTo(1);
        assertThat(friedman.chi2().getAsDouble()).isCloseTo(5.5714285714285712, NEARLY_EXACT);
        assertThat(friedman.p().getAsDouble()).isCloseTo(0.061685012567976046, NEARLY_EXACT);
        assertThat(friedman.undefined()).isEmpty();
    }

    @Test
    void aVerySmallPIsStillRight() {
        Friedman friedman = Friedman.of(IntStream.range(0, 650).mapToObj(i -> person(3, 2, 1)).toList());

        assertThat(friedman.chi2()).hasValue(1300);
        assertThat(friedman.p().getAsDouble()).isCloseTo(Math.exp(-650), NEARLY_EXACT);
    }

    @Test
    void onlyNumbersAreValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> person(1, Double.NaN, 2));
    }

    private static void nothingIsKnown(Friedman friedman, int n, int incomplete, Undefined reason) {
        assertThat(friedman.n()).isEqualTo(n);
        assertThat(friedman.incomplete()).isEqualTo(incomplete);
        assertThat(friedman.chi2()).isEmpty();
        assertThat(friedman.df()).isEmpty();
        assertThat(friedman.p()).isEmpty();
        assertThat(friedman.undefined()).containsExactly(reason);
    }

    private static ThreeTimes person(double first, double second, double third) {
        return new ThreeTimes(OptionalDouble.of(first), OptionalDouble.of(second), OptionalDouble.of(third));
    }
}
