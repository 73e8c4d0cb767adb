package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @Test
    void ofNobodyThereIsNoShare() {
        assertThat(new Proportion(0, 0).value()).isEmpty();
        assertThat(new Proportion(0, 0).wilson(0.95)).isEmpty();
    }

    @Test
    void nobodyAndEverybodyEndExactlyAtTheEdge() {
        for (int n : new int[] {1, 2, 19, 36, 1000, 1_000_000}) {
            assertThat(new Proportion(0, n).wilson(0.95).orElseThrow().low()).isZero();
            assertThat(new Proportion(n, n).wilson(0.95).orElseThrow().high()).isOne();
        }
    }

    /** scipy 1.17.1: binomtest(k, n).proportion_ci(level, method='wilson'); the 95 % ones are the project's reference values. */
    @ParameterizedTest
    @CsvSource({
            "16, 19, 0.95, 0.6243452472967093, 0.9447952836146587",
            "13, 18, 0.95, 0.4912734343970254, 0.8750024662044601",
            "19, 36, 0.95, 0.370059380229876, 0.6801395848482095",
            "0, 19, 0.95, 0, 0.16817922405261626",
            "19, 19, 0.95, 0.8318207759473838, 1",
            "16, 19, 0.99, 0.5480021692809651, 0.9591190492022066",
            "0, 19, 0.99, 0, 0.25882283452459487"})
    void theWilsonIntervalIsAsScipyHasIt(int k, int n, double level, double low, double high) {
        Interval interval = new Proportion(k, n).wilson(level).orElseThrow();

        assertThat(interval.low()).isCloseTo(low, within(1e-14));
        assertThat(interval.high()).isCloseTo(high, within(1e-14));
    }

    @Test
    void theShareLiesInsideItsInterval() {
        for (int n = 1; n <= 60; n++) {
            for (int k = 0; k <= n; k++) {
                Proportion proportion = new Proportion(k, n);
                Interval interval = proportion.wilson(0.95).orElseThrow();
                assertThat(proportion.value().getAsDouble()).isBetween(interval.low(), interval.high());
                assertThat(interval.low()).isNotNegative();
                assertThat(interval.high()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(20, 19))
                .withMessage("A proportion cannot be more than everybody: 20 of 19.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 19));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, 19).wilson(95));
    }
}
