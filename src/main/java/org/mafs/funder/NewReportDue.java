package org.mafs.funder;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param name which report, and for whom */
public record NewReportDue(
        @NotBlank(message = "{funder.due.name.needed}") @Size(max = 120, message = "{funder.due.name.long}") String name,
        @NotNull(message = "{funder.due.on.needed}") LocalDate dueOn) {
}
