package org.mafs.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record NewSite(
        @NotBlank(message = "{cohort.site.needed}") @Size(max = 120, message = "{cohort.place.long}") String name,
        @NotNull(message = "{cohort.site.kind.needed}") SiteKind kind) {
}
