package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MeanOfTest {

    private static final Percentage NEARLY_EXACT = Percentage.withPercentage(1e-10);

    @Test
    void withoutValuesThereIsNoMean() {
        MeanOf nobody = of();

        assertThat(nobody.mean()).isEmpty();
        assertThat(nobody.sd()).isEmpty();
        assertThat(nobody.interval()).isEmpty();
        assertThat(nobody.undefined()).containsExactly(Undefined.NO_VALUES);
    }

    @Test
    void oneValueHasNoSpread() {
        MeanOf one = of(14.5);

        assertThat(one.mean()).hasValue(14.5);
        assertThat(one.sd()).isEmpty();
        assertThat(one.interval()).isEmpty();
        assertThat(one.undefined()).containsExactly(Undefined.FEWER_THAN_TWO_VALUES);
    }

    @Test
    void valuesThatAreAllTheSameHaveNoInterval() {
        MeanOf alike = of(0.3, 0.1 + 0.2, 0.3);

        assertThat(alike.mean().getAsDouble()).isCloseTo(0.3, NEARLY_EXACT);
        assertThat(alike.sd()).hasValue(0);
        assertThat(alike.interval()).isEmpty();
        assertThat(alike.undefined()).containsExactly(Undefined.ALL_ALIKE);
    }

    @Test
    void theReferenceCaseBeforeComesOut() {
        MeanOf before = MeanOf.of(ReferenceCase.pairs().stream().mapToDouble(Pair::from).toArray(), 0.95);

        // R: mean, sd and t.test(before)$conf.int
        assertThat(before.n()).isEqualTo(15);
        assertThat(before.mean()).hasValue(19);
        assertThat(before.sd().getAsDouble()).isCloseTo(6.0474315681476352, NEARLY_EXACT);
        assertThat(before.interval().orElseThrow().low()).isCloseTo(15.651044023683154, NEARLY_EXACT);
        assertThat(before.interval().orElseThrow().high()).isCloseTo(22.348955976316844, NEARLY_EXACT);
        assertThat(before.undefined()).isEmpty();
    }

    @Test
    void aFigureTooLargeToWriteIsAbsentAndNeverInfinite() {
        MeanOf large = of(1.7e308, -1.7e308);

        assertThat(large.mean()).hasValue(0);
        assertThat(large.sd()).isEmpty();
        assertThat(large.interval()).isEmpty();
        assertThat(large.undefined()).containsExactly(Undefined.TOO_LARGE);
    }

    @Test
    void onlyNumbersAreValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(1, Double.POSITIVE_INFINITY));
    }

    private static MeanOf of(double... values) {
        return MeanOf.of(values, 0.95);
    }
}
