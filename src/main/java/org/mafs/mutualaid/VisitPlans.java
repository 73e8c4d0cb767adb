package org.mafs.mutualaid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.audit.Sealing;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.TriedAgain;
import org.mafs.draft.FormKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans to try a meeting, for those who lead the group. */
@Service
@Transactional
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
public class VisitPlans {

    private static final String WITHOUT_COMPANION =
            "SELECT v.id FROM visit_plan v WHERE v.enrolment_id = ? AND v.status = 'PLANNED' AND " + Companions.GONE;

    private final VisitPlanRows plans;
    private final MeetingDirectory directory;
    private final Fellowships fellowships;
    private final Companions companions;
    private final Rules rules;
    private final CohortScope scope;
    private final CurrentAccount current;
    private final Sealing sealing;
    private final JdbcClient database;
    private final Calendar calendar;

    VisitPlans(VisitPlanRows plans, MeetingDirectory directory, Fellowships fellowships, Companions companions,
            Rules rules, CohortScope scope, CurrentAccount current, Sealing sealing, JdbcClient database, Calendar calendar) {
        this.plans = plans;
        this.directory = directory;
        this.fellowships = fellowships;
        this.companions = companions;
        this.rules = rules;
        this.scope = scope;
        this.current = current;
        this.sealing = sealing;
        this.database = database;
        this.calendar = calendar;
    }

    /** As {@link #make(FormKey, EnrolmentId, NewVisitPlan)}, where nobody can press twice. */
    @TriedAgain
    public VisitPlanRecord make(EnrolmentId enrolment, NewVisitPlan asked) {
        return make(new FormKey(UUID.randomUUID()), enrolment, asked);
    }

    /**
     * The kind of mutual aid follows from the meeting, where there is one.
     *
     * @param form made when the page was opened: the same key again is the same plan
     * @throws Refused when the day has passed, the meeting has closed, or the same is planned already
     */
    @TriedAgain
    public VisitPlanRecord make(FormKey form, EnrolmentId enrolment, NewVisitPlan asked) {
        lock(enrolment);
        scope.requireLeading(enrolment);
        Optional<VisitPlan> before = plans.findByFormKey(form.value());
        if (before.isPresent()) {
            return again(before.get(), enrolment);
        }
        NewVisitPlan plan = settled(asked);
        requireNotPast(plan);
        requireListed(plan);
        requireWilling(plan);
        refuseTwice(enrolment, plan);
        return plans.saveAndFlush(said(new VisitPlan(form, enrolment, calendar.today()), plan)).record(sealing);
    }

    private VisitPlanRecord again(VisitPlan before, EnrolmentId enrolment) {
        if (!before.enrolment().equals(enrolment)) {
            throw new AccessDeniedException("This form is not of enrolment %d.".formatted(enrolment.value()));
        }
        return before.record(sealing);
    }

    /**
     * A day that has passed may stay; it cannot become the day of a plan.
     *
     * @param seenVersion what the screen showed when the change was begun
     * @throws Conflict when somebody has saved something else since
     * @throws Refused  when the plan is over, or as for a new one
     */
    @TriedAgain
    public VisitPlanRecord change(VisitPlanId id, long seenVersion, NewVisitPlan asked) {
        VisitPlan plan = held(id);
        requirePlanned(plan);
        VisitPlanRecord stored = plan.record(sealing);
        NewVisitPlan changed = settled(asked);
        if (stored.plan().equals(changed)) {
            return stored;
        }
        List<Difference> differences = new PlanInWords(directory, fellowships, companions).differences(stored.plan(), changed);
        if (seenVersion != stored.version() && !differences.isEmpty()) {
            throw new Conflict(stored.version(), differences);
        }
        if (!changed.plannedOn().equals(stored.plan().plannedOn())) {
            requireNotPast(changed);
        }
        if (changed.meeting() != null && !changed.meeting().equals(stored.plan().meeting())) {
            requireListed(changed);
        }
        if (changed.companion() != null && !changed.companion().equals(stored.plan().companion())) {
            requireWilling(changed);
        }
        plan = said(plan, changed);
        plans.flush();
        return plan.record(sealing);
    }

    /**
     * It will not come about. Nobody has to say why.
     *
     * @throws Refused when the visit was logged already
     */
    @TriedAgain
    public void drop(VisitPlanId id) {
        VisitPlan plan = held(id);
        if (plan.status() == PlanStatus.DONE) {
            throw new Refused("mutualaid.plan.over");
        }
        plan.become(PlanStatus.DROPPED);
        plans.flush();
    }

    /** They went: the visit says the rest. Also where the plan had been dropped. */
    @TriedAgain
    public void done(VisitPlanId id) {
        held(id).become(PlanStatus.DONE);
        plans.flush();
    }

    /** @throws EntityNotFoundException where there is none */
    @Transactional(readOnly = true)
    public VisitPlanRecord plan(VisitPlanId id) {
        return held(id).record(sealing);
    }

    /** The latest first, whatever became of them. */
    @Transactional(readOnly = true)
    public List<VisitPlanRecord> of(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return plans.findByEnrolmentIdOrderByPlannedOnDescIdDesc(enrolment.value()).stream()
                .map(plan -> plan.record(sealing)).toList();
    }

    /** The soonest first: those to come, and those whose day has passed without a word. */
    @Transactional(readOnly = true)
    public List<VisitPlanRecord> open(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return plans.findByEnrolmentIdAndStatusOrderByPlannedOnAscIdAsc(enrolment.value(), PlanStatus.PLANNED).stream()
                .map(plan -> plan.record(sealing)).toList();
    }

    /** Of the open ones those whose companion goes along no more: somebody else is to be chosen. */
    @Transactional(readOnly = true)
    public Set<VisitPlanId> withoutCompanion(EnrolmentId enrolment) {
        scope.requireLeading(enrolment);
        return Set.copyOf(database.sql(WITHOUT_COMPANION).param(enrolment.value())
                .query((row, number) -> new VisitPlanId(row.getLong("id"))).list());
    }

    /** Two who plan at once for one person wait for each other, before anything is read. */
    private void lock(EnrolmentId enrolment) {
        database.sql("SELECT id FROM enrolment WHERE id = ? FOR UPDATE").param(enrolment.value()).query(Long.class)
                .optional();
    }

    private VisitPlan held(VisitPlanId id) {
        VisitPlan plan = plans.findById(id.value())
                .orElseThrow(() -> new EntityNotFoundException("No plan has the number " + id.value() + "."));
        scope.requireLeading(plan.enrolment());
        return plan;
    }

    private NewVisitPlan settled(NewVisitPlan asked) {
        NewVisitPlan kept = asked.meeting() == null ? asked : asked.meant(
                directory.meeting(asked.meeting()).fellowship().id(), asked.meeting(), asked.plannedOn(), asked.startsAt());
        rules.check(kept);
        return kept.tidied();
    }

    private VisitPlan said(VisitPlan plan, NewVisitPlan said) {
        plan.say(said, sealing, calendar.now(), current.writer());
        return plan;
    }

    private void requireNotPast(NewVisitPlan plan) {
        if (plan.plannedOn().isBefore(calendar.today())) {
            throw new Refused("mutualaid.plan.day-past", Calendar.longDay(plan.plannedOn()));
        }
    }

    private void requireListed(NewVisitPlan plan) {
        if (plan.meeting() != null && !directory.meeting(plan.meeting()).listed()) {
            throw new Refused("mutualaid.plan.meeting-closed");
        }
    }

    private void requireWilling(NewVisitPlan plan) {
        if (plan.companion() != null && companions.willing(Optional.empty()).stream()
                .noneMatch(companion -> companion.id().equals(plan.companion()))) {
            throw new Refused("mutualaid.plan.companion-gone");
        }
    }

    private static void requirePlanned(VisitPlan plan) {
        if (plan.status() != PlanStatus.PLANNED) {
            throw new Refused("mutualaid.plan.over");
        }
    }

    private void refuseTwice(EnrolmentId enrolment, NewVisitPlan plan) {
        plans.findByEnrolmentIdAndStatusAndPlannedOn(enrolment.value(), PlanStatus.PLANNED, plan.plannedOn()).stream()
                .map(other -> other.record(sealing).plan()).filter(plan::isOfTheSameMeeting).findFirst()
                .ifPresent(other -> {
                    throw new Refused("mutualaid.plan.twice");
                });
    }
}
