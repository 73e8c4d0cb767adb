package org.mafs.outcome;

import java.util.Set;
import org.mafs.base.CohortId;

/**
 * Somebody asks for the rows about people.
 *
 * @param cohorts   at least one
 * @param keptSafe  whether they have said how they will keep the file
 */
public record ResearchRequest(Set<CohortId> cohorts, boolean keptSafe) {

    public ResearchRequest {
        cohorts = Set.copyOf(cohorts);
    }
}
