package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.NewVisit;
import org.mafs.mutualaid.PlanToTakeAway;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;
import org.mafs.mutualaid.Visits;

/** What can be done with a plan wherever it is shown. */
@SpringComponent
class PlanSteps {

    private final VisitPlans plans;
    private final PlanToTakeAway cards;
    private final Visits visits;

    PlanSteps(VisitPlans plans, PlanToTakeAway cards, Visits visits) {
        this.visits = visits;
        this.plans = plans;
        this.cards = cards;
    }

    Button card(VisitPlanRecord plan) {
        return new Button(Words.say("mutualaid.plan.card"), new Glyph("print"),
                pressed -> new PlanToTakeAwayDialog(cards, plan.id()).open());
    }

    /** They went on the day that was planned; more of it can be said where visits stand. */
    Button went(VisitPlanRecord plan, Runnable logged) {
        Button went = new Button(Words.say("mutualaid.plan.went"), new Glyph("check"), pressed -> {
            visits.log(plan.enrolment(), new NewVisit(null, null, plan.id(), plan.plan().plannedOn(), 1, Impression.NONE));
            logged.run();
        });
        went.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        went.setDisableOnClick(true);
        return went;
    }

    Button drop(VisitPlanRecord plan, Runnable dropped) {
        Button drop = new Button(Words.say("mutualaid.plan.drop"),
                pressed -> new DropPlanDialog(plans, plan, dropped).open());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return drop;
    }
}
