package org.mafs.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.mafs.base.VenueId;

/** A place, a first date and a time are all it takes: the six sessions follow weekly. */
public record NewCohort(@Valid CohortDetails details,
        @NotNull(message = "{cohort.first.needed}") LocalDate firstSession,
        @NotNull(message = "{cohort.time.needed}") LocalTime startsAt) {

    /** How many a new cohort takes unless somebody says otherwise. */
    public static final int USUAL_CAPACITY = 20;

    public NewCohort(String name, VenueId venue, LocalDate firstSession, LocalTime startsAt) {
        this(new CohortDetails(name, venue, USUAL_CAPACITY), firstSession, startsAt);
    }

    /** When the last of the sessions falls that would be made from this. */
    public LocalDate lastSession() {
        return Programme.MAFS.from(firstSession).getLast().heldOn();
    }
}
