package org.mafs.cohort;

import java.time.Instant;
import org.mafs.base.CohortId;

/** A cohort with a free place that somebody waits for. */
public record PlaceToGive(CohortId cohort, String name, int waiting, Instant waitingSince) {
}
