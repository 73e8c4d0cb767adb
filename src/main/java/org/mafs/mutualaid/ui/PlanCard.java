package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Chip.Tone;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.mutualaid.VisitPlanId;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;

/** What somebody means to try, on their page; or the way to begin. A day that has passed asks how it went. */
@SpringComponent
class PlanCard implements MutualAidCard {

    private final VisitPlans plans;
    private final PlanFacts facts;
    private final PlanSteps steps;
    private final Calendar calendar;

    PlanCard(VisitPlans plans, PlanFacts facts, PlanSteps steps, Calendar calendar) {
        this.plans = plans;
        this.facts = facts;
        this.steps = steps;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component card(EnrolmentRecord person, Runnable changed) {
        List<VisitPlanRecord> open = plans.open(person.id());
        Div card = new Div(new H3(Words.say("mutualaid.plan")));
        card.addClassName("stack-s");
        if (open.isEmpty()) {
            card.add(new Paragraph(Words.say("mutualaid.plan.none")));
        }
        Set<VisitPlanId> gone = plans.withoutCompanion(person.id());
        open.forEach(plan -> card.add(one(plan, person, gone.contains(plan.id()), changed)));
        RouterLink begin = PlanNavigation.begin(person.id())
                .link(Words.say(open.isEmpty() ? "mutualaid.plan.begin" : "mutualaid.plan.begin.another"));
        begin.addClassName("button");
        if (open.isEmpty()) {
            begin.addClassName("button-primary");
        }
        card.add(actions(begin));
        return card;
    }

    private Section one(VisitPlanRecord plan, EnrolmentRecord person, boolean companionGone, Runnable changed) {
        Section one = new Section();
        one.addClassNames("card-quiet", "stack-s");
        boolean past = plan.plan().plannedOn().isBefore(calendar.today());
        if (past) {
            one.add(new Chip("speak", Words.say("mutualaid.plan.past"), Tone.CAUTION));
        }
        one.add(facts.whole(plan, person, companionGone && !past));
        RouterLink open = PlanNavigation.plan(plan).link(Words.say(past ? "mutualaid.plan.again" : "mutualaid.plan.open"));
        open.addClassName("button");
        one.add(past ? actions(steps.went(plan, changed), open, steps.drop(plan, changed)) : actions(open, steps.card(plan), steps.drop(plan, changed)));
        return one;
    }

    private static Div actions(Component... steps) {
        Div actions = new Div(steps);
        actions.addClassName("actions");
        return actions;
    }
}
