package org.mafs.outcome;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;

/**
 * When results of a cohort were first opened under a plan, or first without one.
 *
 * @param plan of whose cohorts it is one; empty where the chosen cohorts had no frozen plan
 * @param by   empty for somebody at the server's own command line
 */
public record Opening(CohortId cohort, Optional<PlanId> plan, Instant at, Optional<AccountId> by) {
}
