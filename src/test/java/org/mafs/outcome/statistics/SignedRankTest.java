package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures named R are of R 4.2.2, wilcox.test(to, from, paired = TRUE, exact = FALSE, correct = TRUE) for pNormal. */
class SignedRankTest {

    private static final Percentage NEARLY_EXACT = Percentage.withPercentage(1e-10);

    @Test
    void withoutPairsNothingIsKnown() {
        nothingIsKnown(of(), 0, Undefined.NO_PAIRS);
    }

    @Test
    void whenNobodyChangedTheSumIsZeroAndNothingElseIsKnown() {
        nobodyChanged(of(pair(3, 3)), 1);
        nobodyChanged(of(pair(3, 3), pair(0, 0), pair(14.444444444444445, 14.444444444444443)), 3);
    }

    @Test
    void wholeNumbersAreExactHoweverLarge() {
        SignedRank rank = of(pair(1e16, 1e16 + 2), pair(1e16, 1e16));
        assertThat(rank.zeros()).isEqualTo(1);
        assertThat(rank.wPlus()).hasValue(1);
    }

    private static void nobodyChanged(SignedRank rank, int people) {
        assertThat(rank.n()).isEqualTo(people);
        assertThat(rank.zeros()).isEqualTo(people);
        // R: wilcox.test(c(3, 4), c(3, 4), paired = TRUE)$statistic: V = 0, p-value = NA
        assertThat(rank.wPlus()).hasValue(0);
        assertThat(Stream.of(rank.pExact(), rank.pNormal(), rank.rankBiserial())).allMatch(OptionalDouble::isEmpty);
        assertThat(rank.undefined()).containsExactly(Undefined.NOBODY_CHANGED);
    }

    @Test
    void oneChangeIsNoEvidence() {
        SignedRank up = of(pair(3, 4), pair(3, 3));

        assertThat(up.n()).isEqualTo(2);
        assertThat(up.zeros()).isEqualTo(1);
        assertThat(up.ranked()).isEqualTo(1);
        assertThat(up.wPlus()).hasValue(1);
        assertThat(up.pExact()).hasValue(1);
        assertThat(up.pNormal()).hasValue(1);
        assertThat(up.rankBiserial()).hasValue(1);
        assertThat(of(pair(4, 3)).wPlus()).hasValue(0);
        assertThat(of(pair(4, 3)).rankBiserial()).hasValue(-1);
    }

    @Test
    void aSumInTheMiddleIsNoEvidenceAtAll() {
        SignedRank middle = of(pair(0, 1), pair(0, -2), pair(0, -3), pair(0, 4));

        assertThat(middle.wPlus()).hasValue(5);
        assertThat(middle.pExact()).hasValue(1);
        assertThat(middle.pNormal()).hasValue(1);
        assertThat(middle.rankBiserial()).hasValue(0);
    }

    @Test
    void whenEverybodyChangedAlikeOnlyTheSignsCount() {
        SignedRank alike = of(pair(20, 15), pair(12, 7), pair(30, 25));

        assertThat(alike.wPlus()).hasValue(0);
        // Two of the eight ways: all down, all up.
        assertThat(alike.pExact()).hasValue(0.25);
        // R: wilcox.test(c(-5, -5, -5), exact = FALSE)
        assertThat(alike.pNormal().getAsDouble()).isCloseTo(0.14891467317876567, NEARLY_EXACT);
    }

    @Test
    void changesThatAreTheSameAsDecimalsAreTied() {
        // As doubles 0.3 − 0.2 and 0.2 − 0.1 differ, and so do these ninths; each pair of changes shares the rank 1.5.
        assertThat(of(pair(0.2, 0.3), pair(0.2, 0.1)).wPlus()).hasValue(1.5);
        assertThat(of(pair(130 / 9.0, 140 / 9.0), pair(20 / 9.0, 10 / 9.0)).wPlus()).hasValue(1.5);
        assertThat(of(pair(1, 2), pair(2.000000000001, 1)).wPlus()).hasValue(1);
    }

    @Test
    void theReferenceCaseComesOut() {
        SignedRank rank = SignedRank.of(ReferenceCase.pairs());

        assertThat(rank.n()).isEqualTo(15);
        assertThat(rank.zeros()).isEqualTo(1);
        assertThat(rank.wPlus()).hasValue(2);
        assertThat(rank.pExact().getAsDouble()).isCloseTo(0.000488281, within(1e-9));
        assertThat(rank.pNormal().getAsDouble()).isCloseTo(0.00165190, within(1e-8));
        assertThat(rank.rankBiserial().getAsDouble()).isCloseTo(-0.961905, within(1e-6));
        assertThat(rank.undefined()).isEmpty();
    }

    @Test
    void turningTimeRoundTurnsTheRanksAndNotTheirP() {
        SignedRank there = SignedRank.of(ReferenceCase.pairs());
        SignedRank back = SignedRank.of(ReferenceCase.turnedRound());

        assertThat(back.wPlus()).hasValue(103);
        assertThat(back.pExact()).isEqualTo(there.pExact());
        assertThat(back.pNormal()).isEqualTo(there.pNormal());
        assertThat(back.rankBiserial().getAsDouble()).isEqualTo(-there.rankBiserial().getAsDouble());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 12})
    void theExactPIsTheShareOfAllSignsAtLeastAsFarFromTheMiddle(int n) {
        Random random = new Random(n);
        for (int round = 0; round < 50; round++) {
            List<Pair> pairs = random.ints(n, -4, 5).mapToObj(change -> pair(10, 10 + change)).toList();
            SignedRank rank = SignedRank.of(pairs);
            if (rank.ranked() > 0) {
                assertThat(rank.pExact()).hasValue(byTryingAllSigns(rank, pairs));
            }
        }
    }

    @Test
    void fiftyChangesHaveAnExactPAndFiftyOneHaveNot() {
        SignedRank fifty = SignedRank.of(allUp(50));
        SignedRank fiftyOne = SignedRank.of(allUp(51));

        assertThat(fifty.pExact()).hasValue(Math.scalb(2.0, -50));
        assertThat(fifty.undefined()).isEmpty();
        assertThat(fiftyOne.pExact()).isEmpty();
        assertThat(fiftyOne.undefined()).containsExactly(Undefined.TOO_MANY_FOR_EXACT);
    }

    @Test
    void aVerySmallPIsStillRight() {
        // R: wilcox.test(1:1800, exact = FALSE)
        assertThat(SignedRank.of(allUp(1800)).pNormal().getAsDouble()).isCloseTo(1.2781183167716645e-295, NEARLY_EXACT);
    }

    @Test
    void tenThousandPairsAreRankedInAMoment() {
        assertThat(SignedRank.of(allUp(10_000)).wPlus()).hasValue(50_005_000);
    }

    private static List<Pair> allUp(int n) {
        List<Pair> pairs = new ArrayList<>();
        for (int change = 1; change <= n; change++) {
            pairs.add(pair(0, change));
        }
        return pairs;
    }

    private static double byTryingAllSigns(SignedRank rank, List<Pair> pairs) {
        double[] sizes = pairs.stream().mapToDouble(pair -> Math.abs(pair.to() - pair.from())).filter(size -> size > 0).toArray();
        double[] ranks = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            for (double size : sizes) {
                ranks[i] += size < sizes[i] ? 1 : size == sizes[i] ? 0.5 : 0;
            }
            ranks[i] += 0.5;
        }
        double middle = sizes.length * (sizes.length + 1) / 4.0;
        int asFar = 0;
        for (int signs = 0; signs < 1 << sizes.length; signs++) {
            double sum = 0;
            for (int i = 0; i < sizes.length; i++) {
                sum += (signs >> i & 1) * ranks[i];
            }
            if (Math.abs(sum - middle) >= Math.abs(rank.wPlus().getAsDouble() - middle)) {
                asFar++;
            }
        }
        return asFar / (double) (1 << sizes.length);
    }

    private static void nothingIsKnown(SignedRank rank, int zeros, Undefined reason) {
        assertThat(rank.zeros()).isEqualTo(zeros);
        assertThat(Stream.of(rank.wPlus(), rank.pExact(), rank.pNormal(), rank.rankBiserial()))
                .allMatch(OptionalDouble::isEmpty);
        assertThat(rank.undefined()).containsExactly(reason);
    }

    private static SignedRank of(Pair... pairs) {
        return SignedRank.of(List.of(pairs));
    }

    private static Pair pair(double from, double to) {
        return new Pair(from, to);
    }
}
