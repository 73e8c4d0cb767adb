package org.mafs.cohort;

import java.time.LocalDate;

/** Where a cohort stands on a given day, by its session dates. */
public enum CohortStatus {
    UPCOMING, RUNNING, FINISHED;

    public static CohortStatus on(LocalDate today, LocalDate first, LocalDate last) {
        if (today.isBefore(first)) {
            return UPCOMING;
        }
        return today.isAfter(last) ? FINISHED : RUNNING;
    }
}
