package org.mafs.cohort;

import org.mafs.base.CohortId;

public record CohortRecord(CohortId id, long version, String name, String place) {
}
