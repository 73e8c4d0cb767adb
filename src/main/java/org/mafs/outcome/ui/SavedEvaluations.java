package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Plan;

/** The evaluations that have a plan, the latest first; one press leads back to each. */
class SavedEvaluations extends Div {

    private static final int SHOWN = 5;

    void show(List<Plan> plans) {
        removeAll();
        setVisible(!plans.isEmpty());
        addClassNames("stack-s", "not-on-paper");
        H2 heading = new H2(Words.say("outcome.saved"));
        heading.addClassName("visually-hidden");
        add(heading, list(plans.subList(0, Math.min(SHOWN, plans.size()))));
        if (plans.size() > SHOWN) {
            List<Plan> others = plans.subList(SHOWN, plans.size());
            add(new Details(Words.say("outcome.saved.more", others.size()), list(others)));
        }
    }

    private static Component list(List<Plan> plans) {
        UnorderedList list = new UnorderedList();
        list.addClassName("facts");
        plans.forEach(plan -> list.add(new ListItem(OutcomeNavigation.results(plan.cohorts(), plan.name()), chip(plan))));
        return list;
    }

    private static Chip chip(Plan plan) {
        return plan.frozen().map(frozen -> new Chip("lock",
                        Words.say("outcome.plan.frozen-on", DeclaredWords.day(frozen.at())), Chip.Tone.QUIET))
                .orElseGet(() -> new Chip("edit", Words.say("outcome.plan.draft"), Chip.Tone.CAUTION));
    }
}
