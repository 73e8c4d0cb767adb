package org.mafs.cohort;

import org.mafs.base.CohortId;
import org.mafs.base.ProgrammeId;

public record CohortRecord(CohortId id, long version, String name, VenueRecord venue, ProgrammeId programme,
        int capacity) {

    /** Where it meets, as a person would say it. */
    public String place() {
        return venue.inFull();
    }

    public CohortDetails details() {
        return new CohortDetails(name, venue.id(), capacity);
    }
}
