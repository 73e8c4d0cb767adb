package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.mutualaid.PlanToTakeAway;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;

/** What can be done with a plan wherever it is shown. */
@SpringComponent
class PlanSteps {

    private final VisitPlans plans;
    private final PlanToTakeAway cards;

    PlanSteps(VisitPlans plans, PlanToTakeAway cards) {
        this.plans = plans;
        this.cards = cards;
    }

    Button card(VisitPlanRecord plan) {
        return new Button(Words.say("mutualaid.plan.card"), new Glyph("print"),
                pressed -> new PlanToTakeAwayDialog(cards, plan.id()).open());
    }

    Button drop(VisitPlanRecord plan, Runnable dropped) {
        Button drop = new Button(Words.say("mutualaid.plan.drop"),
                pressed -> new DropPlanDialog(plans, plan, dropped).open());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return drop;
    }
}
