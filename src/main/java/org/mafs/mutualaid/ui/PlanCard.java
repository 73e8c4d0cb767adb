package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.PlanStatus;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;

/** What somebody means to try, on their page. */
@SpringComponent
class PlanCard implements MutualAidCard {

    private final VisitPlans plans;
    private final Fellowships fellowships;

    PlanCard(VisitPlans plans, Fellowships fellowships) {
        this.plans = plans;
        this.fellowships = fellowships;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component card(EnrolmentRecord person, Runnable changed) {
        List<VisitPlanRecord> open = plans.of(person.id()).stream()
                .filter(plan -> plan.status() == PlanStatus.PLANNED).toList();
        Div card = new Div(new H3(Words.say("mutualaid.plan")));
        if (open.isEmpty()) {
            card.add(new Paragraph(Words.say("mutualaid.plan.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            open.forEach(plan -> list.add(new ListItem(Words.say("mutualaid.plan.what",
                    fellowships.fellowship(plan.plan().fellowship()).name(),
                    Calendar.longDay(plan.plan().plannedOn())))));
            card.add(list);
        }
        return card;
    }
}
