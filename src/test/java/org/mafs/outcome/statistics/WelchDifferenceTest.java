package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** R is version 4.2.2: t.test(first, second). */
class WelchDifferenceTest {

    private static final Percentage NEARLY_EXACT = Percentage.withPercentage(1e-10);

    @Test
    void eachGroupAgainstTheOthersIsTheSameAsWithAllTheirValues() {
        Random random = new Random(8);
        for (int round = 0; round < 400; round++) {
            int kind = round % 5;
            List<double[]> groups = Stream.generate(() -> random.doubles(random.nextInt(6)).map(value -> switch (kind) {
                case 0 -> Math.floor(10 * value);
                case 1 -> Math.floor(20 * value) * 10 / 9;
                case 2 -> 130 / 9.0;
                case 3 -> value < .1 ? 14.444444444444443 : 130 / 9.0;
                default -> 1e9 * (value - .5);
            }).toArray()).limit(random.nextInt(7)).toList();
            List<WelchDifference> each = WelchDifference.eachAgainstTheOthers(groups, .95);
            assertThat(each).hasSameSizeAs(groups);
            for (int place = 0; place < groups.size(); place++) {
                double[] own = groups.get(place);
                double[] others = groups.stream().filter(group -> group != own).flatMapToDouble(Arrays::stream).toArray();
                assertThat(each.get(place)).isEqualTo(WelchDifference.of(own, others, .95));
            }
        }
    }

    @Test
    void withoutAGroupThereIsNothingToCompare() {
        assertThat(of(values(), values()).undefined()).containsExactly(Undefined.NO_VALUES);
        WelchDifference half = of(values(3, 5), values());

        assertThat(half.meanFirst()).hasValue(4);
        assertThat(half.meanSecond()).isEmpty();
        assertThat(half.difference()).isEmpty();
        noTest(half, Undefined.NO_VALUES);
    }

    @Test
    void oneValueInAGroupHasADifferenceAndNoTest() {
        WelchDifference one = of(values(3), values(4, 6));

        assertThat(one.difference()).hasValue(-2);
        noTest(one, Undefined.FEWER_THAN_TWO_VALUES);
        noTest(of(values(4, 6), values(3)), Undefined.FEWER_THAN_TWO_VALUES);
        noTest(of(values(3), values(4)), Undefined.FEWER_THAN_TWO_VALUES);
    }

    @Test
    void groupsThatAreAlikeInsideHaveADifferenceAndNoTest() {
        WelchDifference alike = of(values(0.3, 0.1 + 0.2), values(0.5, 0.5));

        assertThat(alike.difference().getAsDouble()).isCloseTo(-0.2, NEARLY_EXACT);
        noTest(alike, Undefined.ALL_ALIKE);
    }

    @Test
    void spreadInOneGroupIsEnough() {
        WelchDifference welch = of(values(4, 4, 4), values(5, 7, 6));

        // The standard error is that of the second group alone, and so are the degrees of freedom.
        assertThat(welch.t().getAsDouble()).isCloseTo(-2 * Math.sqrt(3), NEARLY_EXACT);
        assertThat(welch.df().getAsDouble()).isCloseTo(2, NEARLY_EXACT);
        assertThat(welch.undefined()).isEmpty();
    }

    @Test
    void meansThatAreTheSameButForRoundingDoNotDiffer() {
        WelchDifference welch = of(values(10 / 9.0, 20 / 9.0, 33 / 9.0), values(21 / 9.0, 22 / 9.0, 20 / 9.0));

        assertThat(welch.difference()).hasValue(0);
        assertThat(welch.t()).hasValue(0);
        assertThat(welch.p()).hasValue(1);
    }

    @Test
    void theReferenceCaseTakenForTwoGroupsComesOut() {
        WelchDifference welch = WelchDifference.of(ReferenceCase.pairs().stream().mapToDouble(Pair::to).toArray(),
                ReferenceCase.pairs().stream().mapToDouble(Pair::from).toArray(), 0.95);

        assertThat(welch.difference().getAsDouble()).isCloseTo(-77 / 15.0, NEARLY_EXACT);
        assertThat(welch.t().getAsDouble()).isCloseTo(-2.7462494868214327, NEARLY_EXACT);
        assertThat(welch.df().getAsDouble()).isCloseTo(24.210955076728446, NEARLY_EXACT);
        assertThat(welch.p().getAsDouble()).isCloseTo(0.011193402186143829, NEARLY_EXACT);
        assertThat(welch.interval().orElseThrow().low()).isCloseTo(-8.9894273746075335, NEARLY_EXACT);
        assertThat(welch.interval().orElseThrow().high()).isCloseTo(-1.2772392920591313, NEARLY_EXACT);
    }

    @Test
    void aConfidenceLevelIsAShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> WelchDifference.of(values(), values(), 95));
    }

    private static void noTest(WelchDifference welch, Undefined reason) {
        assertThat(welch.interval()).isEmpty();
        assertThat(welch.t()).isEmpty();
        assertThat(welch.df()).isEmpty();
        assertThat(welch.p()).isEmpty();
        assertThat(welch.undefined()).containsExactly(reason);
    }

    private static WelchDifference of(double[] first, double[] second) {
        return WelchDifference.of(first, second, 0.95);
    }

    private static double[] values(double... values) {
        return values;
    }
}
