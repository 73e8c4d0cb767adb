package org.mafs.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;

/** A place, a first date and a time are all it takes: the six sessions follow weekly. */
public record NewCohort(
        @NotBlank(message = "{cohort.name.needed}") @Size(max = 100, message = "{cohort.name.long}") String name,
        @NotBlank(message = "{cohort.place.needed}") @Size(max = 120, message = "{cohort.place.long}") String place,
        @NotNull(message = "{cohort.first.needed}") LocalDate firstSession,
        @NotNull(message = "{cohort.time.needed}") LocalTime startsAt) {

    /** When the last of the sessions falls that would be made from this. */
    public LocalDate lastSession() {
        return Programme.MAFS.from(firstSession).getLast().heldOn();
    }
}
