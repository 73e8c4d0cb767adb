package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans to try a meeting, for those who lead the group. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class VisitPlans {

    private final VisitPlanRows plans;
    private final Rules rules;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final Calendar calendar;

    VisitPlans(VisitPlanRows plans, Rules rules, CohortScope scope, CurrentAccount current, Sealing sealing,
            Calendar calendar) {
        this.plans = plans;
        this.rules = rules;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.calendar = calendar;
    }

    @TriedAgain
    public VisitPlanRecord make(EnrolmentId enrolment, NewVisitPlan asked) {
        scope.require(enrolment);
        rules.check(asked);
        VisitPlan plan = new VisitPlan(enrolment, calendar.today());
        plan.say(asked, sealing, calendar.now(), current.writer());
        return plans.saveAndFlush(plan).record(sealing);
    }

    /** The latest first, whatever became of them. */
    @Transactional(readOnly = true)
    public List<VisitPlanRecord> of(EnrolmentId enrolment) {
        scope.require(enrolment);
        return plans.findByEnrolmentIdOrderByPlannedOnDescIdDesc(enrolment.value()).stream()
                .map(plan -> plan.record(sealing)).toList();
    }
}
