package org.mafs.outcome;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * One person's values of a measure at the three times, without saying whose.
 *
 * @param baseline in points, unrounded; empty where no form counts, as are the others
 */
public record Line(OptionalDouble baseline, OptionalDouble end, OptionalDouble followUp) {

    static final Line NOTHING = new Line(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public OptionalDouble at(Occasion occasion) {
        return switch (occasion) {
            case BASELINE -> baseline;
            case END -> end;
            case FOLLOW_UP -> followUp;
        };
    }

    public boolean has(Occasion... occasions) {
        return Arrays.stream(occasions).allMatch(occasion -> at(occasion).isPresent());
    }

    boolean isEmpty() {
        return Arrays.stream(Occasion.values()).noneMatch(this::has);
    }
}
