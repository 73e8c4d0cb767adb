package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceOfSharesTest {

    @Test
    void withoutAGroupThereIsNothingToCompare() {
        for (DifferenceOfShares shares : new DifferenceOfShares[] {of(0, 0, 3, 5), of(3, 5, 0, 0), of(0, 0, 0, 0)}) {
            assertThat(shares.difference()).isEmpty();
            assertThat(shares.interval()).isEmpty();
            assertThat(shares.undefined()).containsExactly(Undefined.NO_VALUES);
        }
    }

    /** Newcombe 1998 (Statistics in Medicine 17: 873–890), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
            "56, 70, 48, 80, 0.0524, 0.3339",
            "9, 10, 3, 10, 0.1705, 0.8090",
            "6, 7, 2, 7, 0.0582, 0.8062",
            "5, 56, 0, 29, -0.0381, 0.1926",
            "0, 10, 0, 20, -0.1611, 0.2775",
            "0, 10, 0, 10, -0.2775, 0.2775",
            "10, 10, 0, 20, 0.6791, 1",
            "10, 10, 0, 10, 0.6075, 1"})
    void thePublishedIntervalsComeOut(int k, int n, int otherK, int otherN, double low, double high) {
        Interval interval = of(k, n, otherK, otherN).interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void theDifferenceLiesInsideItsIntervalAndThatInsideItsLimits() {
        for (int n = 1; n <= 12; n++) {
            for (int k = 0; k <= n; k++) {
                for (int other = 0; other <= 9; other++) {
                    DifferenceOfShares shares = of(k, n, other, 9);
                    Interval interval = shares.interval().orElseThrow();
                    assertThat(shares.difference().getAsDouble()).isBetween(interval.low(), interval.high());
                    assertThat(interval.low()).isGreaterThanOrEqualTo(-1);
                    assertThat(interval.high()).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    private static DifferenceOfShares of(int k, int n, int otherK, int otherN) {
        return DifferenceOfShares.of(new Proportion(k, n), new Proportion(otherK, otherN), 0.95);
    }
}
