package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long an evaluation takes once everything is read: 10,000 people with three instruments of six measures at three times
 * in at most a second of work. Runs with {@code -Pload}.
 */
@Tag("load")
class CrowdFullDrillTest {

    private static final int ROUNDS = 5;

    @Test
    void tenThousandPeopleAreEvaluatedWithinASecond() {
        Duration few = time(1_000);
        Duration many = time(10_000);
        System.out.printf("Evaluated: 1,000 people in %d ms, 10,000 in %d ms, %.1f times as long%n", few.toMillis(),
                many.toMillis(), (double) many.toNanos() / few.toNanos());
        assertThat(many).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    private static Duration time(int number) {
        Told[] people = CrowdTold.of(number);
        ServiceDataset service = Told.service(people);
        EvaluationDataset answers = Told.answers(people);
        return best(() -> new Outcomes(Definitions.DEFAULT, Told.LATER).of(service, answers));
    }

    /** The best of a few rounds, in time of the processor: what else the machine does is not what is measured. */
    private static Duration best(Supplier<?> work) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        return Duration.ofNanos(LongStream.range(0, ROUNDS).map(round -> {
            long began = clock.getCurrentThreadCpuTime();
            assertThat(work.get()).isNotNull();
            return clock.getCurrentThreadCpuTime() - began;
        }).min().orElseThrow());
    }
}
