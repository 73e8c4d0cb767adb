package org.mafs.mutualaid.ui;

import java.util.Objects;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;

/** Another meeting, another day or another time for a plan. The rest of it stays as it is. */
class MovePlanDialog extends FormDialog {

    private final VisitPlans plans;
    private final VisitPlanRecord plan;
    private final WhichMeeting which;
    private long seenVersion;

    MovePlanDialog(VisitPlans plans, VisitPlanRecord plan, WhichMeeting which, MeetingDirectory directory,
            Fellowships fellowships, Runnable changed) {
        super(Words.say("mutualaid.plan.move"), Words.say("mutualaid.plan.move.save"), changed);
        this.plans = plans;
        this.plan = plan;
        this.which = which;
        this.seenVersion = plan.version();
        which.show(plan.plan(), Optional.ofNullable(plan.plan().meeting()).map(directory::meeting),
                fellowships.fellowship(plan.plan().fellowship()));
        fields(which);
    }

    @Override
    protected void saw(long version) {
        seenVersion = version;
    }

    /** What somebody else has said meanwhile of anything else is no conflict. */
    @Override
    protected void save() {
        VisitPlanRecord latest = plans.plan(plan.id());
        plans.change(plan.id(), isAsSeen(latest.plan()) ? latest.version() : seenVersion, which.onto(latest.plan()));
    }

    private boolean isAsSeen(NewVisitPlan now) {
        NewVisitPlan seen = plan.plan();
        return now.fellowship().equals(seen.fellowship()) && Objects.equals(now.meeting(), seen.meeting())
                && now.plannedOn().equals(seen.plannedOn()) && Objects.equals(now.startsAt(), seen.startsAt());
    }
}
