package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NationalGridTest {

    private static final double A_METRE = 1e-5;
    /** The shift itself is right to about five metres. */
    private static final double FIVE_METRES = 5e-5;

    /** Ordnance Survey, A guide to coordinate systems in Great Britain, annex C: the worked example on the Airy ellipsoid. */
    @Test
    void theWorkedExampleOfOrdnanceSurveyComesOut() {
        double[] old = NationalGrid.onAiry(651409.903, 313177.270);
        assertThat(Math.toDegrees(old[0])).isCloseTo(degrees(52, 39, 27.2531), within(1e-8));
        assertThat(Math.toDegrees(old[1])).isCloseTo(degrees(1, 43, 4.5177), within(1e-8));
    }

    /** The same point shifted to WGS 84: 52°39′28.723″N 1°42′57.787″E, as published for the seven-parameter shift. */
    @Test
    void thePointIsShiftedToWhereSatellitesSeeIt() {
        Point point = NationalGrid.point(651409.903, 313177.270);
        assertThat(point.latitude()).isCloseTo(degrees(52, 39, 28.723), within(1e-6));
        assertThat(point.longitude()).isCloseTo(degrees(1, 42, 57.787), within(1e-6));
    }

    /** Caister water tower as surveyed (ETRS89): 52°39′28.8282″N 1°42′57.8663″E is 651409.792, 313177.448. */
    @Test
    void aSurveyedTowerStandsWithinAFewMetres() {
        Point tower = NationalGrid.point(651409.792, 313177.448);
        assertThat(tower.latitude()).isCloseTo(degrees(52, 39, 28.8282), within(FIVE_METRES));
        assertThat(tower.longitude()).isCloseTo(degrees(1, 42, 57.8663), within(FIVE_METRES));
    }

    @Test
    void theFarEndsOfTheGridAreReached() {
        assertThat(Britain.holds(NationalGrid.point(90_000, 10_500).latitude(), NationalGrid.point(90_000, 10_500).longitude())).isTrue();
        assertThat(NationalGrid.point(460_000, 1_210_000).latitude()).isCloseTo(60.77, within(1000 * A_METRE));
        assertThat(NationalGrid.holds(0, 0)).isFalse();
        assertThat(NationalGrid.holds(700_001, 1)).isFalse();
    }

    private static double degrees(int whole, int minutes, double seconds) {
        return whole + minutes / 60.0 + seconds / 3600;
    }
}
