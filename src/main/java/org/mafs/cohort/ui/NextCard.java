package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.PersonName;
import org.mafs.cohort.CellFacts.NextStep;
import org.mafs.cohort.EnrolmentRecord;

/** Who needs what next, what cannot wait first. */
class NextCard extends Section {

    NextCard(Glance glance) {
        addClassNames("card", "next-card");
        add(new H2(Words.say("cohort.next")));
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        glance.lines().stream().map(RegisterLine::person).filter(person -> !glance.steps(person.id()).isEmpty())
                .sorted(Comparator.comparingInt(person -> glance.steps(person.id()).getFirst().urgency()))
                .forEach(person -> list.add(item(person, glance)));
        if (list.getComponentCount() == 0) {
            Paragraph none = new Paragraph(new Glyph("check"), new Span(Words.say("cohort.next.none")));
            none.addClassName("all-clear");
            add(none);
        } else {
            add(list);
        }
    }

    private static ListItem item(EnrolmentRecord person, Glance glance) {
        Div what = new Div();
        what.addClassNames("grow", "waits-line");
        RouterLink name = CohortNavigation.enrolment(person.id()).link(new PersonName(person.name()));
        name.addClassName("row-link");
        what.add(name);
        glance.steps(person.id()).forEach(step -> what.add(words(step)));
        return new ListItem(what);
    }

    private static Span words(NextStep step) {
        Span line = new Span(new Glyph("arrow-right"));
        line.addClassName("next-step");
        line.add(step.fix().<Component>map(fix -> fix.link(step.words()))
                .orElseGet(() -> new Span(step.words())));
        return line;
    }

}
