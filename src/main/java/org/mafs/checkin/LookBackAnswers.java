package org.mafs.checkin;

import java.util.OptionalInt;
import org.mafs.measure.UseDays;

/** The last 28 days as told: days of use, one's own main substance, and outside meetings. */
public record LookBackAnswers(UseDays use, OptionalInt meetings) {

    public boolean isEmpty() {
        return use.isEmpty() && meetings.isEmpty();
    }
}
