package org.mafs.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.mafs.base.Calendar;

class DemoClockTest {

    private static final Instant THEN = Instant.parse("2025-03-05T18:41:00Z");

    private final DemoClock clock = new DemoClock(ZoneOffset.UTC);

    @Test
    void itIsThenForAsLongAsTheWorkLasts() {
        Calendar calendar = new Calendar(clock);
        assertThat(clock.at(THEN, calendar::now)).isEqualTo(THEN);
        assertThat(clock.at(THEN, calendar::today)).hasToString("2025-03-05");
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void forEveryoneElseItIsNow() {
        var seen = new Instant[1];
        clock.at(THEN, () -> {
            var other = Thread.ofPlatform().start(() -> seen[0] = clock.instant());
            assertThat(join(other)).isTrue();
        });
        assertThat(seen[0]).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    private static boolean join(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
