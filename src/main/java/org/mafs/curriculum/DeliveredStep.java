package org.mafs.curriculum;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of one step of an evening.
 *
 * @param planned in minutes, as the plan had it that evening
 * @param outcome empty as long as nobody said: that is never taken for covered
 * @param minutes spent on it, where somebody said or lead mode measured them
 * @param why     it was shortened or left out, or empty
 * @param note    written while it was led, or empty
 */
public record DeliveredStep(String key, String title, int planned, Optional<StepOutcome> outcome, OptionalInt minutes,
        String why, String note) {

    boolean is(StepOutcome asked) {
        return outcome.filter(asked::equals).isPresent();
    }

    /** It was done, in full or in short, and how long it took is known: only then is there a time to hold to the plan. */
    boolean isTimed() {
        return minutes.isPresent() && (is(StepOutcome.COVERED) || is(StepOutcome.SHORTENED));
    }
}
