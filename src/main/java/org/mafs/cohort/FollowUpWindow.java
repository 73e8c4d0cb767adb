package org.mafs.cohort;

import java.time.LocalDate;
import org.mafs.base.Refused;

/**
 * When people are asked again, in days after their own CORE-10 at the end; for those without one, after the last
 * session. Both edges included.
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
    private static final int DAYS_FOR_THE_END = 14;

    /** @throws Refused when it is out of range */
    void check() {
        if (from < EARLIEST || from > LATEST_START || to < from + SHORTEST || to > LATEST) {
            throw new Refused("cohort.follow-up.window.range", EARLIEST, LATEST_START, SHORTEST, LATEST);
        }
    }

    /** For how many days after the last session a form still tells of the end: two weeks, and never into the follow-up. */
    public int daysForTheEnd() {
        return Math.min(DAYS_FOR_THE_END, from - 1);
    }

    LocalDate opensOn(LocalDate ended) {
        return ended.plusDays(from);
    }

    LocalDate closesOn(LocalDate ended) {
        return ended.plusDays(to);
    }
}
