package org.mafs.outcome.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** R is version 4.2.2: cor.test(x, y, method = "spearman", exact = FALSE). */
class SpearmanTest {

    private static final Percentage NEARLY_EXACT = Percentage.withPercentage(1e-10);

    @Test
    void withoutPointsNothingIsKnown() {
        nothingIsKnown(of(), Undefined.NO_PAIRS);
    }

    @Test
    void onePointHasNoOrder() {
        nothingIsKnown(of(point(3, 4)), Undefined.FEWER_THAN_TWO_PAIRS);
    }

    @Test
    void valuesThatAreAllTheSameHaveNoOrder() {
        nothingIsKnown(of(point(3, 4), point(3, 5), point(3, 6)), Undefined.ALL_ALIKE);
        nothingIsKnown(of(point(4, 0.3), point(5, 0.3), point(6, 0.1 + 0.2)), Undefined.ALL_ALIKE);
    }

    @Test
    void twoPointsAreAlwaysInPerfectOrderAndNoEvidence() {
        Spearman two = of(point(1, 9), point(2, 4));

        assertThat(two.rho()).hasValue(-1);
        assertThat(two.p()).isEmpty();
        assertThat(two.interval()).isEmpty();
        assertThat(two.undefined()).containsExactly(Undefined.TOO_FEW_FOR_INTERVAL, Undefined.PERFECT_ORDER);
    }

    @Test
    void aPerfectOrderHasNeitherPNorInterval() {
        Spearman perfect = of(point(1, 10), point(2, 20), point(2, 20), point(5, 21), point(9, 700));

        assertThat(perfect.rho()).hasValue(1);
        assertThat(perfect.p()).isEmpty();
        assertThat(perfect.interval()).isEmpty();
        assertThat(perfect.undefined()).containsExactly(Undefined.PERFECT_ORDER);
    }

    @Test
    void threePointsHaveAPAndNoInterval() {
        Spearman three = of(point(1, 4), point(2, 6), point(3, 5));

        assertThat(three.rho()).hasValue(0.5);
        // R: cor.test(1:3, c(4, 6, 5), method = "spearman", exact = FALSE)
        assertThat(three.p().getAsDouble()).isCloseTo(2 / 3.0, NEARLY_EXACT);
        assertThat(three.interval()).isEmpty();
        assertThat(three.undefined()).containsExactly(Undefined.TOO_FEW_FOR_INTERVAL);
    }

    @Test
    void changeAgainstSessionsAttendedComesOutWithTies() {
        double[] sessions = {1, 2, 2, 3, 4, 4, 5, 6, 6, 6};
        double[] change = {2, 0, -1, -3, 1, -4, -6, -2, -7, -9};
        Spearman dose = Spearman.of(IntStream.range(0, 10).mapToObj(i -> point(sessions[i], change[i])).toList(), 0.95);

        // R, and tanh(atanh(rho) + c(-1, 1) * qnorm(0.975) * sqrt((1 + rho^2 / 2) / 7))
        assertThat(dose.rho().getAsDouble()).isCloseTo(-0.75938948124105199, NEARLY_EXACT);
        assertThat(dose.p().getAsDouble()).isCloseTo(0.010839510685279122, NEARLY_EXACT);
        assertThat(dose.interval().orElseThrow().low()).isCloseTo(-0.95037217487128778, NEARLY_EXACT);
        assertThat(dose.interval().orElseThrow().high()).isCloseTo(-0.15272634286284939, NEARLY_EXACT);
        assertThat(dose.undefined()).isEmpty();
    }

    @Test
    void anAlmostPerfectOrderOfTenThousandIsStillInsideItsLimits() {
        List<Point> points = IntStream.range(0, 10_000).mapToObj(i -> point(i, i == 0 ? 1 : i == 1 ? 0 : i)).toList();
        Spearman spearman = Spearman.of(points, 0.95);

        assertThat(spearman.rho().getAsDouble()).isLessThan(1).isGreaterThan(0.99999);
        assertThat(spearman.interval().orElseThrow().high()).isLessThan(1);
        assertThat(spearman.p()).hasValue(0);
    }

    @Test
    void onlyNumbersMakeAPoint() {
        assertThatIllegalArgumentException().isThrownBy(() -> point(Double.NaN, 1));
    }

    private static void nothingIsKnown(Spearman spearman, Undefined reason) {
        assertThat(spearman.rho()).isEmpty();
        assertThat(spearman.p()).isEmpty();
        assertThat(spearman.interval()).isEmpty();
        assertThat(spearman.undefined()).containsExactly(reason);
    }

    private static Spearman of(Point... points) {
        return Spearman.of(Arrays.asList(points), 0.95);
    }

    private static Point point(double x, double y) {
        return new Point(x, y);
    }
}
