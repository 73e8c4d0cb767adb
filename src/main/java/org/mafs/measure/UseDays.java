package org.mafs.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.Refused;

/**
 * On how many of the last days each substance was used. A substance that is absent was not asked about or not
 * answered; nought days is an answer.
 *
 * @param window 7 or 28 days
 * @param main   the person's own main substance, where asked
 */
public record UseDays(int window, Optional<Substance> main, Map<Substance, Integer> days) {

    public static final int WEEK = 7;
    public static final int FOUR_WEEKS = 28;

    public UseDays {
        if (window != WEEK && window != FOUR_WEEKS) {
            throw new IllegalArgumentException("Days are counted over 7 or 28 days, not " + window + ".");
        }
        EnumMap<Substance, Integer> sorted = new EnumMap<>(Substance.class);
        sorted.putAll(days);
        days = Collections.unmodifiableMap(sorted);
        for (int counted : days.values()) {
            if (counted < 0 || counted > window) {
                throw new Refused("measure.days.range", window);
            }
        }
    }

    public boolean isEmpty() {
        return days.isEmpty() && main.isEmpty();
    }
}
