package org.mafs.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import org.mafs.base.ProgrammeId;
import org.mafs.base.VenueId;

/**
 * A place, a first date and a time are all it takes: the programme's sessions follow weekly.
 *
 * @param programme null for the one that ships
 */
public record NewCohort(@Valid CohortDetails details, ProgrammeId programme,
        @NotNull(message = "{cohort.first.needed}") LocalDate firstSession,
        @NotNull(message = "{cohort.time.needed}") LocalTime startsAt) {

    /** How many a cohort takes unless somebody says otherwise. */
    public static final int USUAL_CAPACITY = 20;

    public NewCohort(CohortDetails details, LocalDate firstSession, LocalTime startsAt) {
        this(details, null, firstSession, startsAt);
    }

    public NewCohort(String name, VenueId venue, LocalDate firstSession, LocalTime startsAt) {
        this(new CohortDetails(name, venue, USUAL_CAPACITY), firstSession, startsAt);
    }
}
