package org.mafs.outcome;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.cohort.CohortRow;

/** Which cohorts are looked at before anybody chooses. */
public final class FirstChoice {

    private FirstChoice() {
    }

    /**
     * Those of the plan that was made last, of all that are frozen: they were meant to be read together. Without one,
     * every group that is over.
     *
     * @param plans the latest first
     */
    public static Set<CohortRow> of(List<CohortRow> cohorts, List<Plan> plans) {
        Set<CohortRow> planned = plans.stream().filter(Plan::isFrozen).findFirst().map(plan -> cohorts.stream()
                .filter(cohort -> plan.cohorts().contains(cohort.id())).collect(Collectors.toSet())).orElse(Set.of());
        return planned.isEmpty() ? cohorts.stream().filter(CohortRow::isReportedTogether).collect(Collectors.toSet())
                : planned;
    }
}
