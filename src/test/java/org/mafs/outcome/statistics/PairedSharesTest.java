package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PairedSharesTest {

    private static final Percentage A_BILLIONTH = Percentage.withPercentage(1e-7);

    @Test
    void ofNobodyNothingIsSaidAndTheReasonIs() {
        PairedShares nobody = new PairedShares(0, 0, 0, 0);

        assertThat(nobody.n()).isZero();
        assertThat(nobody.pExact()).isEmpty();
        assertThat(nobody.pMidP()).isEmpty();
        assertThat(nobody.difference()).isEmpty();
        assertThat(nobody.newcombe(0.95)).isEmpty();
        assertThat(nobody.from().value()).isEmpty();
        assertThat(nobody.undefined()).containsExactly(Undefined.NO_PAIRS);
    }

    @Test
    void whenNobodyChangedBothPAreOneAndTheIntervalStillHasAWidth() {
        PairedShares alike = new PairedShares(4, 0, 0, 6);

        assertThat(alike.pExact()).hasValue(1);
        assertThat(alike.pMidP()).hasValue(1);
        assertThat(alike.difference()).hasValue(0);
        Interval interval = alike.newcombe(0.95).orElseThrow();
        assertThat(interval.low()).isNegative();
        assertThat(interval.high()).isCloseTo(-interval.low(), within(1e-15));
        assertThat(alike.undefined()).isEmpty();
    }

    @Test
    void bWentFromYesToNoAndCFromNoToYes() {
        PairedShares better = new PairedShares(3, 1, 9, 6);

        assertThat(better.n()).isEqualTo(19);
        assertThat(better.from()).isEqualTo(new Proportion(4, 19));
        assertThat(better.to()).isEqualTo(new Proportion(12, 19));
        assertThat(better.difference()).hasValue(8.0 / 19);
    }

    /** The project's reference values; scipy 1.17.1: binomtest(b, b + c).pvalue, and that less binom.pmf(b, b + c, 0.5). */
    @ParameterizedTest
    @CsvSource({"1, 9, 0.021484375, 0.01171875", "9, 1, 0.021484375, 0.01171875", "0, 6, 0.03125, 0.015625"})
    void mcNemarIsAsTheReferenceValuesHaveIt(int b, int c, double exact, double mid) {
        PairedShares shares = new PairedShares(5, b, c, 3);

        assertThat(shares.pExact().getAsDouble()).isCloseTo(exact, within(1e-15));
        assertThat(shares.pMidP().getAsDouble()).isCloseTo(mid, within(1e-15));
    }

    /** Fagerland, Lydersen, Laake 2013, supplementary materials: "the mid-p-value equals 1 − 0.5 · binompdf(n12, n, 0.5)". */
    @ParameterizedTest
    @CsvSource({"1, 0.75", "2, 0.8125", "3, 0.84375"})
    void asManyEachWayIsNoSignOfChange(int each, double mid) {
        PairedShares shares = new PairedShares(2, each, each, 2);

        assertThat(shares.pExact()).hasValue(1);
        assertThat(shares.pMidP().getAsDouble()).isCloseTo(mid, within(1e-15));
    }

    /**
     * Newcombe 1998, Statistics in Medicine 17:2635, table III, method 10, as printed; his difference is earlier less later.
     * In the row 1, 97, 1, 1 the paper prints .8736 where its own method gives .87367.
     */
    @ParameterizedTest
    @CsvSource({
            "36, 12, 2, 0, 0.0569, 0.3404", "20, 12, 2, 16, 0.0562, 0.3292", "18, 12, 2, 18, 0.0562, 0.3290",
            "36, 14, 0, 0, 0.1528, 0.4167", "35, 14, 0, 1, 0.1461, 0.4175", "18, 14, 0, 18, 0.1441, 0.3963",
            "2, 97, 1, 0, 0.8721, 0.9854", "1, 97, 1, 1, 0.87367, 0.9850", "0, 29, 1, 0, 0.6666, 0.9882",
            "2, 98, 0, 0, 0.9178, 0.9945", "1, 98, 0, 1, 0.9171, 0.9916", "0, 30, 0, 0, 0.8395, 1",
            "54, 0, 0, 0, -0.0664, 0.0664", "53, 0, 0, 1, -0.0729, 0.0729", "30, 0, 0, 24, -0.0358, 0.0358",
            "29, 0, 0, 25, -0.0354, 0.0354", "28, 0, 0, 26, -0.0352, 0.0352", "27, 0, 0, 27, -0.0351, 0.0351"})
    void theIntervalsAreThoseOfNewcombesTable(int a, int b, int c, int d, double low, double high) {
        Interval interval = new PairedShares(a, b, c, d).newcombe(0.95).orElseThrow();

        assertThat(-interval.high()).isCloseTo(low, within(5.001e-5));
        assertThat(-interval.low()).isCloseTo(high, within(5.001e-5));
    }

    /** R package contingencytables (Fagerland, Lydersen, Laake 2017, ch. 8), {@code cavo_2012}: −0.0621 (−0.1186 to −0.0046), earlier less later. */
    @Test
    void theIntervalIsThatOfAnotherWorkedExample() {
        Interval interval = new PairedShares(59, 6, 16, 80).newcombe(0.95).orElseThrow();

        assertThat(interval.low()).isCloseTo(0.0046, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.1186, within(5e-5));
    }

    /** paired-shares.R, beside the file, made these. */
    @ParameterizedTest
    @CsvFileSource(resources = "/statistics/paired-shares.csv", numLinesToSkip = 1)
    void everyFigureIsAsRHasIt(int a, int b, int c, int d, double level, double exact, double mid, double fromLow,
            double fromHigh, double toLow, double toHigh, double difference, double newcombeLow, double newcombeHigh) {
        PairedShares shares = new PairedShares(a, b, c, d);

        same(shares.pExact().getAsDouble(), exact);
        same(shares.pMidP().getAsDouble(), mid);
        same(shares.from().wilson(level).orElseThrow(), fromLow, fromHigh);
        same(shares.to().wilson(level).orElseThrow(), toLow, toHigh);
        same(shares.difference().getAsDouble(), difference);
        same(shares.newcombe(level).orElseThrow(), newcombeLow, newcombeHigh);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "3, 1000", "400, 1000", "49000, 51000", "50000, 49999", "99990, 10"})
    void alsoManyPeopleAreCountedRight(int b, int c) {
        BigInteger all = BigInteger.ONE.shiftLeft(b + c);
        BigInteger ways = BigInteger.ONE;
        BigInteger below = BigInteger.ZERO;
        for (int i = 0; i < Math.min(b, c); i++) {
            below = below.add(ways);
            ways = ways.multiply(BigInteger.valueOf(b + c - i)).divide(BigInteger.valueOf(i + 1));
        }
        PairedShares shares = new PairedShares(0, b, c, 0);

        same(shares.pExact().getAsDouble(), share(below.add(ways).shiftLeft(1), all));
        same(shares.pMidP().getAsDouble(), share(below.shiftLeft(1).add(ways), all));
    }

    @Test
    void turningTimeRoundTurnsTheDifference() {
        PairedShares there = new PairedShares(7, 2, 11, 5);
        PairedShares back = new PairedShares(7, 11, 2, 5);

        assertThat(back.pExact()).isEqualTo(there.pExact());
        assertThat(back.pMidP()).isEqualTo(there.pMidP());
        assertThat(back.difference().getAsDouble()).isEqualTo(-there.difference().getAsDouble());
        assertThat(back.newcombe(0.95).orElseThrow().low()).isCloseTo(-there.newcombe(0.95).orElseThrow().high(), within(1e-15));
    }

    @Test
    void everySmallTableHasFiguresThatCanBe() {
        for (int a = 0; a < 8; a++) {
            for (int b = 0; b < 8; b++) {
                for (int c = 0; c < 8; c++) {
                    for (int d = a + b + c == 0 ? 1 : 0; d < 8; d++) {
                        PairedShares shares = new PairedShares(a, b, c, d);
                        Interval interval = shares.newcombe(0.95).orElseThrow();
                        assertThat(shares.difference().getAsDouble()).isBetween(interval.low(), interval.high());
                        assertThat(interval.low()).isGreaterThanOrEqualTo(-1);
                        assertThat(interval.high()).isLessThanOrEqualTo(1);
                        assertThat(shares.pMidP().getAsDouble()).isBetween(Double.MIN_VALUE, shares.pExact().getAsDouble());
                    }
                }
            }
        }
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedShares(0, -1, 0, 0))
                .withMessage("The cells count people, so 0, -1, 0 and 0 cannot be.");
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedShares(Integer.MAX_VALUE, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedShares(1, 1, 1, 1).newcombe(95));
    }

    private static void same(Interval interval, double low, double high) {
        same(interval.low(), low);
        same(interval.high(), high);
    }

    private static void same(double figure, double expected) {
        assertThat(figure).isCloseTo(expected, A_BILLIONTH);
    }

    private static double share(BigInteger ways, BigInteger all) {
        return new BigDecimal(ways).divide(new BigDecimal(all), MathContext.DECIMAL64).doubleValue();
    }
}
