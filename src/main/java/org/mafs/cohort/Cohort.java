package org.mafs.cohort;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.mafs.base.CohortId;
import org.mafs.base.Versioned;

@Entity
class Cohort extends Versioned {

    private String name;
    private String place;
    private Instant createdAt;

    protected Cohort() {
    }

    Cohort(String name, String place, Instant now) {
        this.name = name;
        this.place = place;
        this.createdAt = now;
    }

    void rename(String newName, String newPlace) {
        this.name = newName;
        this.place = newPlace;
    }

    CohortRecord record() {
        return new CohortRecord(new CohortId(id()), version(), name, place);
    }
}
