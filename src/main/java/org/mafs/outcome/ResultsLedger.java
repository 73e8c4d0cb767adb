package org.mafs.outcome;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Operator;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.TriedAgain;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who was the first to open results, before they are opened. */
@Component
class ResultsLedger {

    private final PlanRows rows;
    private final CurrentAccount current;
    private final Calendar calendar;

    ResultsLedger(PlanRows rows, CurrentAccount current, Calendar calendar) {
        this.rows = rows;
        this.current = current;
        this.calendar = calendar;
    }

    /** How results of these stand, whether anybody has opened them or not; in three statements. */
    Standing standing(Set<CohortId> cohorts) {
        return Standing.of(cohorts, rows.ofCohorts(cohorts), rows.openings(cohorts));
    }

    /** Opened twice is opened once, by whoever was first. */
    @TriedAgain
    @Transactional
    Standing open(Set<CohortId> cohorts) {
        rows.lock(cohorts);
        Optional<PlanId> plan = rows.ofCohorts(cohorts).filter(Plan::isFrozen).map(Plan::id);
        Set<CohortId> seen = rows.openings(cohorts).stream().filter(opening -> opening.plan().equals(plan))
                .map(Opening::cohort).collect(Collectors.toSet());
        Instant now = rows.after(cohorts, calendar.now());
        Optional<AccountId> who = Optional.of(current.id()).filter(account -> !Operator.is(account));
        cohorts.stream().filter(cohort -> !seen.contains(cohort))
                .forEach(cohort -> rows.open(new Opening(cohort, plan, now, who)));
        return standing(cohorts);
    }
}
