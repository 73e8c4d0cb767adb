package org.mafs.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.outcome.Declared;
import org.mafs.outcome.Definitions;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.Plan;
import org.mafs.outcome.PlanDraft;
import org.mafs.outcome.Plans;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The pilot's evaluation was planned before its first session, and opened when the last follow-up was in. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
class PilotPlanned {

    private static final int FROZEN_BEFORE = 9;
    private static final int OPENED = -40;

    private final DemoClock clock;
    private final DemoAccounts accounts;
    private final Plans plans;
    private final Evaluating evaluating;

    PilotPlanned(DemoClock clock, DemoAccounts accounts, Plans plans, Evaluating evaluating) {
        this.clock = clock;
        this.accounts = accounts;
        this.plans = plans;
        this.evaluating = evaluating;
    }

    void tell(LocalDate today, Set<CohortId> pilot) {
        int first = DemoStory.pilot().stream().mapToInt(DemoCohort::firstSessionDay).min().orElseThrow();
        clock.at(morning(today.plusDays(first - FROZEN_BEFORE)), () -> accounts.as(Role.RESEARCHER, () -> {
            Plan draft = plans.draft(UUID.randomUUID(),
                    new PlanDraft("The pilot", pilot, Declared.usual(Definitions.DEFAULT)));
            return plans.freeze(draft.id(), draft.version());
        }));
    }

    /** When all that was told is kept: who looks leaves a trace at once, whatever else is under way. */
    void opened(LocalDate today) {
        clock.at(morning(today.plusDays(OPENED)), () -> accounts.as(Role.COORDINATOR,
                () -> evaluating.open(plans.all().getFirst().cohorts())));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(10, 20)).atZone(Calendar.PLACE).toInstant();
    }
}
