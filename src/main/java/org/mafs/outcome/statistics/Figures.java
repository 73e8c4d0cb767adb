package org.mafs.outcome.statistics;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Figures on their way out, and why some are missing. */
final class Figures {

    private final Set<Undefined> undefined = EnumSet.noneOf(Undefined.class);

    OptionalDouble present(BigDecimal value) {
        return present(value.doubleValue());
    }

    OptionalDouble present(double value) {
        return Double.isInfinite(value) ? absent(Undefined.TOO_LARGE) : OptionalDouble.of(value);
    }

    Optional<Interval> interval(BigDecimal middle, BigDecimal margin) {
        double low = middle.subtract(margin).doubleValue();
        double high = middle.add(margin).doubleValue();
        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            absent(Undefined.TOO_LARGE);
            return Optional.empty();
        }
        return Optional.of(new Interval(low, high));
    }

    OptionalDouble absent(Undefined reason) {
        undefined.add(reason);
        return OptionalDouble.empty();
    }

    Set<Undefined> undefined() {
        return undefined;
    }
}
