package org.mafs.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.mafs.base.CohortId;

public record CohortRecord(CohortId id, long version,
        @NotBlank(message = "{cohort.name.needed}") @Size(max = 100, message = "{cohort.name.long}") String name,
        @NotBlank(message = "{cohort.place.needed}") @Size(max = 120, message = "{cohort.place.long}") String place) {
}
