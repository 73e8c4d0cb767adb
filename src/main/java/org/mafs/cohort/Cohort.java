package org.mafs.cohort;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.mafs.base.CohortId;
import org.mafs.base.ProgrammeId;
import org.mafs.base.VenueId;
import org.mafs.base.Versioned;

@Entity
class Cohort extends Versioned {

    private String name;
    private long venueId;
    private long programmeId;
    private int capacity;
    private Instant createdAt;

    protected Cohort() {
    }

    Cohort(CohortDetails details, ProgrammeId programme, Instant now) {
        this.programmeId = programme.value();
        this.createdAt = now;
        change(details);
    }

    void change(CohortDetails details) {
        this.name = details.name().strip();
        this.venueId = details.venue().value();
        this.capacity = details.capacity();
    }

    String name() {
        return name;
    }

    ProgrammeId programme() {
        return new ProgrammeId(programmeId);
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    CohortRecord record(VenueRecord venue) {
        return new CohortRecord(new CohortId(id()), version(), name, venue, new ProgrammeId(programmeId), capacity);
    }
}
