package org.mafs.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hundreds of random workbooks. Runs with {@code -Pload}; a failure names its seed. */
@Tag("load")
class ManyRoundTripsTest extends RoundTrips {

    private static final int MANY = 200;

    @Test
    void whatIsBroughtInIsWhatIsTakenOut() throws Exception {
        for (long seed = 10_000; seed < 10_000 + MANY; seed++) {
            assertThat(roundTrip(seed)).as("rows of seed %s", seed).isPositive();
        }
    }
}
