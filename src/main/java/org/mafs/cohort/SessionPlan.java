package org.mafs.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.mafs.base.VenueId;

/**
 * What may be changed about a session before it is closed.
 *
 * @param elsewhere the room it meets in where that is not the cohort's own
 */
public record SessionPlan(
        @NotBlank(message = "{cohort.title.needed}") @Size(max = 120, message = "{cohort.title.long}") String title,
        @NotNull(message = "{cohort.date.needed}") LocalDate heldOn,
        @NotNull(message = "{cohort.time.needed}") LocalTime startsAt,
        @Min(value = 15, message = "{cohort.minutes.range}")
        @Max(value = 600, message = "{cohort.minutes.range}") int minutes,
        Optional<VenueId> elsewhere) {

    /** In the cohort's own room. */
    public SessionPlan(String title, LocalDate heldOn, LocalTime startsAt, int minutes) {
        this(title, heldOn, startsAt, minutes, Optional.empty());
    }

    /** By the clock on the wall, the morning after where it goes on past midnight. */
    LocalDateTime from() {
        return heldOn.atTime(startsAt);
    }

    LocalDateTime to() {
        return from().plusMinutes(minutes);
    }
}
