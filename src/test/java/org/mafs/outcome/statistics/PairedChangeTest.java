package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** scipy is version 1.17.1: ttest_rel(to, from) and its confidence_interval; scipy's figures equal R's t.test. */
class PairedChangeTest {

    private static final Percentage NEARLY_EXACT = Percentage.withPercentage(1e-10);

    @Test
    void withoutPairsNothingIsKnown() {
        PairedChange change = PairedChange.of(List.of(), 0.95);

        assertThat(change.n()).isZero();
        assertThat(figures(change)).allMatch(OptionalDouble::isEmpty);
        assertThat(change.df()).isEmpty();
        assertThat(change.undefined()).containsExactly(Undefined.NO_PAIRS);
    }

    @Test
    void onePairHasAChangeAndNoSpread() {
        PairedChange change = of(pair(20, 15));

        assertThat(change.meanFrom()).hasValue(20);
        assertThat(change.meanTo()).hasValue(15);
        assertThat(change.meanChange()).hasValue(-5);
        assertThat(change.percentChange()).hasValue(-25);
        assertThat(Stream.of(change.sdFrom(), change.sdTo(), change.sdChange(), change.ciLow(), change.ciHigh(),
                change.t(), change.pT(), change.dz(), change.gz(), change.dav())).allMatch(OptionalDouble::isEmpty);
        assertThat(change.df()).isEmpty();
        assertThat(change.undefined()).containsExactly(Undefined.FEWER_THAN_TWO_PAIRS);
    }

    @Test
    void whenEverybodyChangedAlikeThereIsNoTestToMake() {
        noVariance(of(pair(20, 15), pair(12, 7), pair(30, 25)), -5);
    }

    @Test
    void whenNobodyChangedThereIsNoTestToMake() {
        noVariance(of(pair(20, 20), pair(12, 12)), 0);
        noVariance(of(pair(0, 0), pair(0, 0)), 0);
    }

    @Test
    void aConstantChangeInTenthsIsNotTakenForVariance() {
        // As doubles, 0.3 − 0.2, 0.2 − 0.1, 10.1 − 10.0 and 1000.1 − 1000.0 are four different numbers.
        noVariance(of(pair(0.2, 0.3), pair(0.1, 0.2), pair(10.0, 10.1), pair(1000.0, 1000.1)), 0.1);
    }

    @Test
    void aConstantChangeInNinthsIsNotTakenForVariance() {
        // CORE-10 with one item missing: sums of nine × 10 / 9, each change 10 / 9.
        List<Pair> pairs = new ArrayList<>();
        for (int sum = 0; sum < 36; sum++) {
            pairs.add(new Pair(sum * 10 / 9.0, (sum + 1) * 10 / 9.0));
        }
        PairedChange change = PairedChange.of(pairs, 0.95);

        assertThat(change.undefined()).containsExactly(Undefined.NO_VARIANCE);
        assertThat(change.sdChange()).hasValue(0);
        assertThat(change.meanChange().getAsDouble()).isCloseTo(10 / 9.0, within(1e-15));
    }

    @Test
    void whenEverybodyChangedAlikeTheChangeIsStillMeasuredByTheSpreadOfPeople() {
        PairedChange change = of(pair(20, 15), pair(12, 7), pair(16, 11));

        assertThat(change.sdFrom()).hasValue(4);
        assertThat(change.sdTo()).hasValue(4);
        assertThat(change.dav()).hasValue(-1.25);
        assertThat(change.undefined()).containsExactly(Undefined.NO_VARIANCE);
    }

    @Test
    void withoutSpreadAtEitherTimeThereIsNothingToMeasureTheChangeBy() {
        PairedChange change = of(pair(0.3, 0.1), pair(0.3, 0.1));

        assertThat(change.sdFrom()).hasValue(0);
        assertThat(change.sdTo()).hasValue(0);
        assertThat(change.dav()).isEmpty();
        assertThat(change.undefined()).containsExactly(Undefined.NO_VARIANCE, Undefined.NO_SPREAD);
    }

    @Test
    void spreadAtOneTimeIsEnoughToMeasureTheChangeBy() {
        PairedChange change = of(pair(5, 4), pair(5, 6), pair(5, 8));

        assertThat(change.sdFrom()).hasValue(0);
        assertThat(change.sdTo()).hasValue(2);
        assertThat(change.dav()).hasValue(1);
        assertThat(change.undefined()).isEmpty();
    }

    @Test
    void aVerySmallButRealDifferenceIsVariance() {
        PairedChange change = of(pair(1, 2), pair(1, 2.000000000001));

        assertThat(change.undefined()).containsExactly(Undefined.NO_CORRECTION_FOR_TWO_PAIRS);
        assertThat(change.sdChange().getAsDouble()).isCloseTo(7.071067811865475e-13, NEARLY_EXACT);
    }

    @Test
    void aMeanBeforeOfZeroHasNoPercentage() {
        PairedChange change = of(pair(-1, 3), pair(1, 2), pair(0, 1));

        assertThat(change.meanFrom()).hasValue(0);
        assertThat(change.meanChange()).hasValue(2);
        assertThat(change.percentChange()).isEmpty();
        assertThat(change.undefined()).containsExactly(Undefined.MEAN_BEFORE_ZERO);
    }

    @Test
    void aMeanBeforeThatIsZeroButForRoundingHasNoPercentage() {
        // As doubles the three sum to 2.8e-17.
        assertThat(of(pair(0.1, 1), pair(0.2, 1), pair(-0.3, 2)).percentChange()).isEmpty();
        // As decimals of 17 digits these thirds sum to 1e-16.
        assertThat(of(pair(5 / 3.0, 1), pair(-4 / 3.0, 1), pair(-1 / 3.0, 2)).percentChange()).isEmpty();
    }

    @Test
    void severalReasonsAreAllNamed() {
        assertThat(of(pair(0, 1)).undefined())
                .containsExactly(Undefined.FEWER_THAN_TWO_PAIRS, Undefined.MEAN_BEFORE_ZERO);
    }

    @Test
    void twoPairsHaveATestAndNoCorrectedEffect() {
        PairedChange change = of(pair(10, 7), pair(12, 11));

        // scipy: ttest_rel([7, 11], [10, 12])
        assertThat(change.t().getAsDouble()).isCloseTo(-2, NEARLY_EXACT);
        assertThat(change.df()).hasValue(1);
        assertThat(change.pT().getAsDouble()).isCloseTo(0.2951672353008665, NEARLY_EXACT);
        assertThat(change.ciLow().getAsDouble()).isCloseTo(-14.706204736174694, NEARLY_EXACT);
        assertThat(change.ciHigh().getAsDouble()).isCloseTo(10.706204736174694, NEARLY_EXACT);
        assertThat(change.dz().getAsDouble()).isCloseTo(-Math.sqrt(2), NEARLY_EXACT);
        // Γ((df − 1) / 2) is Γ(0) at one degree of freedom.
        assertThat(change.gz()).isEmpty();
        assertThat(change.undefined()).containsExactly(Undefined.NO_CORRECTION_FOR_TWO_PAIRS);
    }

    @Test
    void changesThatCancelOutAreNoEvidence() {
        PairedChange change = of(pair(5, 4), pair(5, 5), pair(5, 6));

        // scipy: ttest_rel([4, 5, 6], [5, 5, 5])
        assertThat(change.t()).hasValue(0);
        assertThat(change.pT()).hasValue(1);
        assertThat(change.gz()).hasValue(0);
        assertThat(change.ciHigh().getAsDouble()).isCloseTo(2.48413771175033, NEARLY_EXACT);
        assertThat(change.undefined()).isEmpty();
    }

    @Test
    void theReferenceCaseComesOut() {
        PairedChange change = PairedChange.of(ReferenceCase.pairs(), 0.95);

        // scipy 1.17, equal to R; to the digits published with the case.
        Offset<Double> published = within(1e-5);
        assertThat(change.n()).isEqualTo(15);
        assertThat(change.meanChange().getAsDouble()).isCloseTo(-5.13333, published);
        assertThat(change.sdChange().getAsDouble()).isCloseTo(3.85202, published);
        assertThat(change.t().getAsDouble()).isCloseTo(-5.16126, published);
        assertThat(change.df()).hasValue(14);
        assertThat(change.pT().getAsDouble()).isCloseTo(0.000144478, within(1e-9));
        assertThat(change.ciLow().getAsDouble()).isCloseTo(-7.26651, published);
        assertThat(change.ciHigh().getAsDouble()).isCloseTo(-3.00015, published);
        assertThat(change.dz().getAsDouble()).isCloseTo(-1.33263, published);
        assertThat(change.gz().getAsDouble()).isCloseTo(-1.25972, published);
        assertThat(change.dav().getAsDouble()).isCloseTo(-1.02389, published);
        assertThat(change.percentChange().getAsDouble()).isCloseTo(-27.0, within(0.05));
        assertThat(change.undefined()).isEmpty();
    }

    @Test
    void theReferenceCaseComesOutToTheLastDigits() {
        PairedChange change = PairedChange.of(ReferenceCase.pairs(), 0.95);

        // scipy: ttest_rel; gz with exp(gammaln(7) - gammaln(6.5)) / sqrt(7); R: sd, and dav from it
        assertThat(change.meanFrom()).hasValue(19);
        assertThat(change.meanTo().getAsDouble()).isCloseTo(13.866666666666667, NEARLY_EXACT);
        assertThat(change.sdChange().getAsDouble()).isCloseTo(3.8520248231411016, NEARLY_EXACT);
        assertThat(change.ciLow().getAsDouble()).isCloseTo(-7.266513578038551, NEARLY_EXACT);
        assertThat(change.ciHigh().getAsDouble()).isCloseTo(-3.0001530886281165, NEARLY_EXACT);
        assertThat(change.t().getAsDouble()).isCloseTo(-5.161263341579236, NEARLY_EXACT);
        assertThat(change.pT().getAsDouble()).isCloseTo(0.00014447833117801749, NEARLY_EXACT);
        assertThat(change.dz().getAsDouble()).isCloseTo(-1.3326324644884817, NEARLY_EXACT);
        assertThat(change.gz().getAsDouble()).isCloseTo(-1.259721116356857, NEARLY_EXACT);
        assertThat(change.sdFrom().getAsDouble()).isCloseTo(6.0474315681476352, NEARLY_EXACT);
        assertThat(change.sdTo().getAsDouble()).isCloseTo(3.979710446514324, NEARLY_EXACT);
        assertThat(change.dav().getAsDouble()).isCloseTo(-1.0238876293618331, NEARLY_EXACT);
        assertThat(change.percentChange().getAsDouble()).isCloseTo(-27.017543859649123, NEARLY_EXACT);
    }

    @Test
    void aWiderIntervalBelongsToAHigherLevel() {
        PairedChange change = PairedChange.of(ReferenceCase.pairs(), 0.99);

        // scipy: ttest_rel(...).confidence_interval(0.99)
        assertThat(change.ciLow().getAsDouble()).isCloseTo(-8.094066980332492, NEARLY_EXACT);
        assertThat(change.ciHigh().getAsDouble()).isCloseTo(-2.172599686334176, NEARLY_EXACT);
    }

    @Test
    void aVerySmallPIsStillRight() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pairs.add(new Pair(20 + i % 5, i % 2 == 0 ? 5 + i % 5 : 4.9 + i % 5));
        }
        PairedChange change = PairedChange.of(pairs, 0.95);

        // mpmath with 40 digits on the exact tenths: betainc(df/2, 1/2, 0, df/(df + t²), regularized=True)
        assertThat(change.t().getAsDouble()).isCloseTo(-1879.744397517918, NEARLY_EXACT);
        assertThat(change.pT().getAsDouble()).isCloseTo(2.7506770440061815e-98, NEARLY_EXACT);
    }

    @Test
    void turningTimeRoundTurnsTheSigns() {
        PairedChange there = PairedChange.of(ReferenceCase.pairs(), 0.95);
        PairedChange back = PairedChange.of(ReferenceCase.turnedRound(), 0.95);

        assertThat(back.meanChange().getAsDouble()).isEqualTo(-there.meanChange().getAsDouble());
        assertThat(back.t().getAsDouble()).isEqualTo(-there.t().getAsDouble());
        assertThat(back.ciLow().getAsDouble()).isEqualTo(-there.ciHigh().getAsDouble());
        assertThat(back.pT()).isEqualTo(there.pT());
    }

    @Test
    void aFigureTooLargeToWriteIsAbsentAndNeverInfinite() {
        PairedChange change = of(pair(-1.7e308, 1.7e308), pair(-1.7e308, 1.6e308), pair(-1.7e308, 1.5e308));

        assertThat(change.meanChange()).isEmpty();
        assertThat(change.undefined()).contains(Undefined.TOO_LARGE);
        assertThat(figures(change).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble))
                .allMatch(Double::isFinite);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-100, 1e100, 1e300})
    void theUnitOfMeasurementDoesNotMatter(double unit) {
        PairedChange change = PairedChange.of(
                ReferenceCase.pairs().stream().map(p -> new Pair(p.from() * unit, p.to() * unit)).toList(), 0.95);

        assertThat(change.t().getAsDouble()).isCloseTo(-5.161263341579236, NEARLY_EXACT);
        assertThat(change.sdChange().getAsDouble() / unit).isCloseTo(3.8520248231411016, NEARLY_EXACT);
    }

    @Test
    void onlyNumbersMakeAPair() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(1, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void aConfidenceLevelIsAShare(double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedChange.of(ReferenceCase.pairs(), level));
    }

    private static void noVariance(PairedChange change, double meanChange) {
        assertThat(change.meanChange()).hasValue(meanChange);
        assertThat(change.sdChange()).hasValue(0);
        assertThat(change.df()).hasValue(change.n() - 1);
        assertThat(Stream.of(change.ciLow(), change.ciHigh(), change.t(), change.pT(), change.dz(), change.gz()))
                .allMatch(OptionalDouble::isEmpty);
        assertThat(change.undefined()).contains(Undefined.NO_VARIANCE);
    }

    private static Stream<OptionalDouble> figures(PairedChange change) {
        return Stream.of(change.meanFrom(), change.meanTo(), change.sdFrom(), change.sdTo(), change.meanChange(),
                change.sdChange(), change.ciLow(), change.ciHigh(), change.t(), change.pT(), change.dz(), change.gz(),
                change.dav(), change.percentChange());
    }

    private static PairedChange of(Pair... pairs) {
        return PairedChange.of(List.of(pairs), 0.95);
    }

    private static Pair pair(double from, double to) {
        return new Pair(from, to);
    }
}
