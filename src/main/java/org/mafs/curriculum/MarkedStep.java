package org.mafs.curriculum;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one step stands.
 *
 * @param minutes that it took; empty until it has ended
 */
public record MarkedStep(String step, Optional<StepOutcome> outcome, OptionalInt minutes, Optional<Instant> begunAt,
        Optional<Instant> endedAt, Optional<String> note) {
}
