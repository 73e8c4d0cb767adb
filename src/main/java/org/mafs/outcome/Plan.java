package org.mafs.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;

/**
 * What an evaluation of exactly these cohorts was to find out.
 *
 * @param declared what stands now, all changes included
 * @param frozen   when and by whom; empty for a draft
 * @param changes  made since it was frozen, the first first
 */
public record Plan(PlanId id, long version, String name, Set<CohortId> cohorts, Declared declared, AccountId madeBy,
        Instant madeAt, Optional<Frozen> frozen, List<PlanChange> changes) {

    /** From then on it binds. */
    public record Frozen(AccountId by, Instant at) {
    }

    public Plan {
        cohorts = Set.copyOf(cohorts);
        changes = List.copyOf(changes);
    }

    public PlanStatus status() {
        return frozen.isPresent() ? PlanStatus.FROZEN : PlanStatus.DRAFT;
    }

    public boolean isFrozen() {
        return frozen.isPresent();
    }
}
