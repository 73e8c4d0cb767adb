package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handful of workbooks nobody thought up; thousands more wait behind the profile {@code load}. */
class RoundTripTest extends RoundTrips {

    /** Fixed seeds: what fails once fails again. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 26, 1935})
    void whatIsBroughtInIsWhatIsTakenOut(long seed) throws Exception {
        assertThat(roundTrip(seed)).as("rows of seed %s", seed).isGreaterThan(100);
    }
}
