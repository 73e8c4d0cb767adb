package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** R is version 4.2.2: wilcox.test(first, second, exact = FALSE, correct = TRUE); coin 1.4-2: wilcox_test, exact. */
class MannWhitneyTest {

    private static final Percentage NEARLY_EXACT = Percentage.withPercentage(1e-10);

    @Test
    void withoutAGroupThereIsNothingToCompare() {
        nothingIsKnown(of(values(), values()));
        nothingIsKnown(of(values(3, 4), values()));
        nothingIsKnown(of(values(), values(3, 4)));
    }

    @Test
    void whenEverybodyHasTheSameValueThereIsNoTest() {
        MannWhitney ranks = of(values(0.3, 0.3), values(0.1 + 0.2));

        assertThat(ranks.u()).hasValue(1);
        assertThat(ranks.rankBiserial()).hasValue(0);
        assertThat(ranks.pExact()).isEmpty();
        assertThat(ranks.pNormal()).isEmpty();
        assertThat(ranks.undefined()).containsExactly(Undefined.ALL_ALIKE);
    }

    @Test
    void oneAgainstOneIsNoEvidence() {
        MannWhitney ranks = of(values(3), values(4));

        assertThat(ranks.u()).hasValue(0);
        assertThat(ranks.pExact()).hasValue(1);
        assertThat(ranks.pNormal()).hasValue(1);
        assertThat(ranks.rankBiserial()).hasValue(-1);
    }

    @Test
    void groupsThatBalanceAreNoEvidenceAtAll() {
        MannWhitney ranks = of(values(1, 4), values(2, 3));

        assertThat(ranks.u()).hasValue(2);
        assertThat(ranks.pExact()).hasValue(1);
        assertThat(ranks.pNormal()).hasValue(1);
    }

    @Test
    void tiesAreCountedAndCorrectedFor() {
        MannWhitney ranks = of(values(22, 18, 25, 14, 30, 9, 19), values(14, 15, 9, 13, 14, 8, 8, 15));

        assertThat(ranks.u()).hasValue(47.5);
        assertThat(ranks.pExact().getAsDouble()).isCloseTo(0.021600621600621601, NEARLY_EXACT);
        assertThat(ranks.pNormal().getAsDouble()).isCloseTo(0.026918640800526673, NEARLY_EXACT);
        assertThat(ranks.rankBiserial().getAsDouble()).isCloseTo(39 / 56.0, NEARLY_EXACT);
        assertThat(ranks.undefined()).isEmpty();
    }

    @Test
    void changingTheGroupsRoundTurnsTheEffectAndNotItsP() {
        MannWhitney there = of(values(1, 2, 2, 7), values(2, 3, 9));
        MannWhitney back = of(values(2, 3, 9), values(1, 2, 2, 7));

        assertThat(there.u().getAsDouble() + back.u().getAsDouble()).isEqualTo(12);
        assertThat(back.rankBiserial().getAsDouble()).isEqualTo(-there.rankBiserial().getAsDouble());
        assertThat(back.pExact()).isEqualTo(there.pExact());
        assertThat(back.pNormal()).isEqualTo(there.pNormal());
    }

    @Test
    void fiftyPeopleHaveAnExactPAndFiftyOneHaveNot() {
        // One of the 50 over 25 ways each at the bottom and the top.
        assertThat(of(upTo(25, 0), upTo(25, 100)).pExact().getAsDouble()).isCloseTo(2 / 126410606437752.0, NEARLY_EXACT);
        assertThat(of(upTo(25, 0), upTo(26, 100)).pExact()).isEmpty();
        assertThat(of(upTo(25, 0), upTo(26, 100)).undefined()).containsExactly(Undefined.TOO_MANY_FOR_EXACT);
    }

    @Test
    void tenThousandPeopleAreRankedInAMoment() {
        assertThat(of(upTo(5000, 0), upTo(5000, 5000)).u()).hasValue(0);
    }

    @Test
    void onlyNumbersAreValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(values(1, Double.NaN), values(2)));
    }

    private static void nothingIsKnown(MannWhitney ranks) {
        assertThat(ranks.u()).isEmpty();
        assertThat(ranks.pExact()).isEmpty();
        assertThat(ranks.pNormal()).isEmpty();
        assertThat(ranks.rankBiserial()).isEmpty();
        assertThat(ranks.undefined()).containsExactly(Undefined.NO_VALUES);
    }

    private static double[] upTo(int n, int above) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> above + i).toArray();
    }

    private static MannWhitney of(double[] first, double[] second) {
        return MannWhitney.of(first, second);
    }

    private static double[] values(double... values) {
        return values;
    }
}
