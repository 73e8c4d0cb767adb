package org.mafs.cohort;

import java.time.LocalDate;
import org.mafs.base.CohortId;

/** A line of the cohorts grid. {@code people} counts everyone on the list, including those who left. */
public record CohortRow(CohortId id, String name, String place, LocalDate firstOn, LocalDate lastOn, int people,
        CohortStatus status) {
}
