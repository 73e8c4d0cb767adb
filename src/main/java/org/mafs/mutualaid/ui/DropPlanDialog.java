package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;

/** Asks once before a plan is dropped. Nobody is asked why. */
class DropPlanDialog extends FormDialog {

    private final VisitPlans plans;
    private final VisitPlanRecord plan;

    DropPlanDialog(VisitPlans plans, VisitPlanRecord plan, Runnable dropped) {
        super(Words.say("mutualaid.plan.drop"), Words.say("mutualaid.plan.drop.save"), dropped);
        this.plans = plans;
        this.plan = plan;
        fields(new Paragraph(Words.say("mutualaid.plan.drop.words")));
    }

    @Override
    protected void save() {
        plans.drop(plan.id());
    }
}
