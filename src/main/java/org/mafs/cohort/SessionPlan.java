package org.mafs.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;

/** What may be changed about a session before it is closed. */
public record SessionPlan(
        @NotBlank(message = "{cohort.title.needed}") @Size(max = 120, message = "{cohort.title.long}") String title,
        @NotNull(message = "{cohort.date.needed}") LocalDate heldOn,
        @NotNull(message = "{cohort.time.needed}") LocalTime startsAt,
        @Min(value = 15, message = "{cohort.minutes.range}")
        @Max(value = 600, message = "{cohort.minutes.range}") int minutes) {
}
