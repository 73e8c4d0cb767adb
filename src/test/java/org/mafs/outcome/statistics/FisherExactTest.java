package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {

    @Test
    void withoutAGroupThereIsNothingToCompare() {
        assertThat(of(0, 0, 3, 5).p()).isEmpty();
        assertThat(of(3, 5, 0, 0).p()).isEmpty();
        assertThat(of(0, 0, 0, 0).undefined()).containsExactly(Undefined.NO_VALUES);
    }

    @Test
    void nobodyOrEverybodyInBothGroupsIsNoEvidence() {
        assertThat(of(0, 1, 0, 1).p()).hasValue(1);
        assertThat(of(0, 10, 0, 20).p()).hasValue(1);
        assertThat(of(10, 10, 20, 20).p()).hasValue(1);
    }

    /** R 4.2.2: fisher.test(rbind(c(k, n - k), c(otherK, otherN - otherK))); the first is Fisher's lady
     * tasting tea; in the last two another table is just as likely as the one seen, but for the last digit of a double. */
    @ParameterizedTest
    @CsvSource({
            "3, 4, 1, 4, 0.4857142857142857",
            "16, 19, 13, 18, 0.44703178251565368",
            "10, 10, 0, 20, 3.3283391604231181e-08",
            "1, 3, 10, 14, 0.51470588235294112",
            "0, 4, 4, 11, 0.51648351648351665"})
    void thePIsAsRHasIt(int k, int n, int otherK, int otherN, double p) {
        assertThat(of(k, n, otherK, otherN).p().getAsDouble()).isCloseTo(p, within(p * 1e-12));
    }

    @Test
    void tablesThatAreAsLikelyOnTheOtherSideCount() {
        // Groups of one size: every table has its mirror image, just as likely.
        for (int k = 0; k < 10; k++) {
            double mirrored = of(20 - k, 20, k, 20).p().getAsDouble();
            assertThat(of(k, 20, 20 - k, 20).p().getAsDouble()).isCloseTo(mirrored, within(mirrored * 1e-12));
        }
    }

    private static FisherExact of(int k, int n, int otherK, int otherN) {
        return FisherExact.of(new Proportion(k, n), new Proportion(otherK, otherN));
    }
}
