package org.mafs.cohort;

import java.time.LocalDate;
import org.mafs.base.Refused;

/**
 * When people are asked again, in days after the last session; both edges included.
 *
 * @param from 7 to 90
 * @param to   at least 7 days after {@code from}, and 180 at most
 */
public record FollowUpWindow(int from, int to) {

    public static final FollowUpWindow DEFAULT = new FollowUpWindow(21, 42);

    private static final int EARLIEST = 7;
    private static final int LATEST_START = 90;
    private static final int SHORTEST = 7;
    private static final int LATEST = 180;

    /** @throws Refused when it is out of range */
    void check() {
        if (from < EARLIEST || from > LATEST_START || to < from + SHORTEST || to > LATEST) {
            throw new Refused("cohort.follow-up.window.range", EARLIEST, LATEST_START, SHORTEST, LATEST);
        }
    }

    LocalDate opensOn(LocalDate lastSession) {
        return lastSession.plusDays(from);
    }

    LocalDate closesOn(LocalDate lastSession) {
        return lastSession.plusDays(to);
    }
}
