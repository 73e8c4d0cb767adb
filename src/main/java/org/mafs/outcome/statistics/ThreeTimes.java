package org.mafs.outcome.statistics;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One person's values at three times, in the order of time; empty where there is none. */
public record ThreeTimes(OptionalDouble first, OptionalDouble second, OptionalDouble third) {

    public ThreeTimes {
        Stream.of(first, second, third).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).forEach(value -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A value is a number, not " + value + ".");
            }
        });
    }

    public boolean complete() {
        return first.isPresent() && second.isPresent() && third.isPresent();
    }

    double[] values() {
        return Stream.of(first, second, third).mapToDouble(OptionalDouble::orElseThrow).toArray();
    }
}
