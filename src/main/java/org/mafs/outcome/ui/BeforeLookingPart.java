package org.mafs.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.outcome.DeclaredWords;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.Plan;
import org.mafs.outcome.Standing;

/** What is seen before results are opened: the plan, or the way to one, and how many people came how far. */
class BeforeLookingPart extends Div {

    private final transient Evaluating evaluating;
    private final Set<CohortId> cohorts;
    private final Runnable opened;

    /**
     * @param plan   of these cohorts, also as a draft
     * @param opened shows the results
     */
    BeforeLookingPart(Evaluating evaluating, DeclaredWords words, Set<CohortId> cohorts, Optional<Plan> plan,
            Standing standing, Runnable opened) {
        this.evaluating = evaluating;
        this.cohorts = cohorts;
        this.opened = opened;
        addClassName("stack");
        add(standing.plan().map(frozen -> ready(frozen, standing, words)).orElseGet(() -> notYet(plan)));
        add(new FlowPart(evaluating.beforeLooking(cohorts)));
    }

    /** A frozen plan, and nobody has looked at its results yet. */
    private Component ready(Plan plan, Standing standing, DeclaredWords words) {
        String frozenOn = DeclaredWords.day(plan.frozen().orElseThrow().at());
        Button open = new Button(Words.say("outcome.open"), pressed -> {
            evaluating.open(cohorts);
            opened.run();
        });
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        return card(Words.say("outcome.ready", frozenOn), Words.say(standing.isExploratory()
                        ? "outcome.ready.late" : "outcome.ready.words", words.primary(plan.declared().primary()),
                DeclaredWords.span(plan.declared().span())), open, PlanBanner.read(plan));
    }

    private Component notYet(Optional<Plan> draft) {
        RouterLink make = draft.map(plan -> PlanView.link(plan.id(), Words.say("outcome.plan.go-on")))
                .orElseGet(() -> PlanView.linkToNew(cohorts, Words.say("outcome.plan.make")));
        make.addClassNames("button", "button-primary");
        Button without = new Button(Words.say("outcome.open.without"),
                pressed -> new OpenWithoutPlanDialog(evaluating, cohorts, opened).open());
        return card(Words.say(draft.isPresent() ? "outcome.first.draft" : "outcome.first"),
                Words.say("outcome.first.words"), make, without);
    }

    private static Div card(String heading, String words, Component... steps) {
        Div actions = new Div(steps);
        actions.addClassName("actions");
        Div card = new Div(new H2(heading), new Paragraph(words), actions);
        card.addClassNames("card", "stack-s");
        return card;
    }
}
