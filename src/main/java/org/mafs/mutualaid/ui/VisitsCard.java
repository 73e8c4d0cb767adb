package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.MeetingDirectory;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;
import org.mafs.mutualaid.VisitRecord;
import org.mafs.mutualaid.Visits;

/** Where somebody went, on their page: told in the check-in, or written down here. */
@SpringComponent
class VisitsCard implements MutualAidCard {

    private final Visits visits;
    private final VisitPlans plans;
    private final VisitWords words;
    private final MeetingDirectory directory;
    private final Fellowships fellowships;
    private final Calendar calendar;

    VisitsCard(Visits visits, VisitPlans plans, VisitWords words, MeetingDirectory directory, Fellowships fellowships,
            Calendar calendar) {
        this.visits = visits;
        this.plans = plans;
        this.words = words;
        this.directory = directory;
        this.fellowships = fellowships;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component card(EnrolmentRecord person, Runnable changed) {
        List<VisitRecord> known = visits.of(person.id());
        Div card = new Div(new H3(Words.say("mutualaid.visits")));
        card.addClassNames("stack-s", "visits");
        if (known.isEmpty()) {
            card.add(new Paragraph(Words.say("mutualaid.visits.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            known.forEach(visit -> list.add(line(visit, changed)));
            card.add(list);
        }
        Div actions = new Div();
        actions.addClassName("actions");
        List<VisitPlanRecord> due = plans.open(person.id()).stream()
                .filter(plan -> !plan.plan().plannedOn().isAfter(calendar.today())).toList();
        actions.add(new Button(Words.say(due.isEmpty() ? "mutualaid.visit.log" : "mutualaid.visit.log.planned"),
                pressed -> new VisitDialog(visits, person.id(), due, words, new MeetingPicker(directory, fellowships),
                        calendar.today(), changed).open()));
        card.add(actions);
        return card;
    }

    private ListItem line(VisitRecord visit, Runnable changed) {
        String called = VisitWords.of(visit);
        Span what = new Span(called);
        what.addClassName("visit-what");
        Paragraph when = new Paragraph(VisitWords.when(visit));
        when.addClassNames("quiet", "small");
        Div told = new Div(what, when);
        List<String> said = VisitWords.said(visit.impression());
        if (!said.isEmpty()) {
            Paragraph how = new Paragraph(String.join(" · ", said));
            how.addClassName("small");
            told.add(how);
        }
        if (visit.told()) {
            Paragraph inForm = new Paragraph(Words.say("mutualaid.visit.told-in-form"));
            inForm.addClassNames("quiet", "small");
            told.add(inForm);
        }
        Div steps = new Div(step("mutualaid.visit.change.short", called, visit, () ->
                        new ChangeVisitDialog(visits, visit, calendar.today(), changed).open()));
        if (!visit.told()) {
            steps.add(step("mutualaid.visit.take-out.short", called, visit, () ->
                    new TakeOutVisitDialog(visits, visit, called, changed).open()));
        }
        steps.addClassName("actions");
        ListItem line = new ListItem(told, steps);
        line.addClassName("spread");
        return line;
    }

    private static Button step(String words, String called, VisitRecord visit, Runnable step) {
        Button button = new Button(Words.say(words), pressed -> step.run());
        button.setAriaLabel(Words.say("mutualaid.visit.step", Words.say(words), called, VisitWords.when(visit)));
        return button;
    }
}
