package org.mafs.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.mafs.base.SiteId;

/** @param accessNotes steps, lift, hearing loop: what somebody needs to know before they come; or null */
public record NewVenue(@NotNull(message = "{cohort.site.needed}") SiteId site,
        @NotBlank(message = "{cohort.place.needed}") @Size(max = 120, message = "{cohort.place.long}") String name,
        @Size(max = 300, message = "{cohort.address.long}") String address,
        @Size(max = 500, message = "{cohort.access-notes.long}") String accessNotes) {
}
