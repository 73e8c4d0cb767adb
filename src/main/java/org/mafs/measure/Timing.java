package org.mafs.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.cohort.FollowUpWindow;

/** What a form tells of, by the day it was filled in. One outside these days is kept and marked. */
public enum Timing {
    START, DURING, END, FOLLOW_UP, OUTSIDE;

    /** How long before the first session a form still tells of the start, in days. */
    public static final int DAYS_BEFORE_THE_START = 28;

    /**
     * The same days as an evaluation goes by.
     *
     * @param takenOn  when the form was filled in
     * @param started  the first session the person came to; empty while they came to none
     * @param first    the cohort's first session
     * @param last     the cohort's last session
     * @param followUp when people are asked again
     * @param planned  whether the programme asks this form at the session it was filled in at
     */
    static Timing of(LocalDate takenOn, Optional<LocalDate> started, LocalDate first, LocalDate last,
            FollowUpWindow followUp, boolean planned) {
        LocalDate start = started.orElse(first);
        if (within(takenOn, start.minusDays(DAYS_BEFORE_THE_START), start)) {
            return START;
        }
        if (within(takenOn, last, last.plusDays(followUp.daysForTheEnd()))) {
            return END;
        }
        if (within(takenOn, last.plusDays(followUp.from()), last.plusDays(followUp.to()))) {
            return FOLLOW_UP;
        }
        return planned ? DURING : OUTSIDE;
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
