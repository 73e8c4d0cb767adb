package org.mafs.cohort;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mafs.base.VenueId;

/** @param capacity how many may have a place, 1 to 200; those who walk in are never turned away by it */
public record CohortDetails(
        @NotBlank(message = "{cohort.name.needed}") @Size(max = 100, message = "{cohort.name.long}") String name,
        @NotNull(message = "{cohort.place.needed}") VenueId venue,
        @Min(value = 1, message = "{cohort.capacity.range}")
        @Max(value = 200, message = "{cohort.capacity.range}") int capacity) {
}
