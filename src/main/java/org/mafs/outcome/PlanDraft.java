package org.mafs.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.mafs.base.CohortId;

/**
 * What somebody writes in a plan.
 *
 * @param name what people call the evaluation
 */
public record PlanDraft(
        @NotBlank(message = "{outcome.plan.name.missing}") @Size(max = 120, message = "{outcome.plan.name.long}") String name,
        @NotEmpty(message = "{outcome.choose}") Set<CohortId> cohorts,
        @NotNull(message = "{outcome.plan.primary.missing}") Declared declared) {

    public PlanDraft {
        name = name == null ? null : name.strip();
        cohorts = cohorts == null ? Set.of() : Set.copyOf(cohorts);
    }
}
