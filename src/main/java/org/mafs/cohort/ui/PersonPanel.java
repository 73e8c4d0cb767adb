package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.CellFacts.NextStep;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.SessionRecord;

/** One person's row in words, beside the table: what they need next, then each session. */
class PersonPanel extends Dialog {

    private final Glance glance;

    PersonPanel(Glance glance, RegisterLine line) {
        this.glance = glance;
        EnrolmentRecord person = line.person();
        addThemeName("side");
        addClassName("person-panel");
        setHeaderTitle(person.name());
        Button close = new Button(new Glyph("close"), pressed -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        close.setAriaLabel(Words.say("app.close"));
        getHeader().add(close);
        Paragraph standing = new Paragraph(Words.say("cohort.panel.standing", glance.standing(person),
                Words.say("cohort.attended.sessions", line.attended(), line.sessionsThatCount())));
        standing.addClassName("quiet");
        Div body = new Div(standing, next(glance.steps(person.id())), sessions(line));
        body.addClassName("dialog-body");
        add(body);
        Button page = new Button(Words.say("cohort.panel.to-page"), pressed -> {
            close();
            CohortNavigation.enrolment(person.id()).open();
        });
        page.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(page);
    }

    private Div next(List<NextStep> steps) {
        Div next = new Div(new H3(Words.say("cohort.panel.next")));
        if (steps.isEmpty()) {
            next.add(new Paragraph(Words.say("cohort.panel.nothing")));
            return next;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        steps.forEach(step -> {
            Span words = new Span(step.words());
            words.addClassName("grow");
            ListItem item = new ListItem(words);
            step.fix().ifPresent(fix -> item.add(new Button(Words.say("cohort.next.open"), pressed -> {
                close();
                fix.open();
            })));
            list.add(item);
        });
        next.add(list);
        return next;
    }

    private OrderedList sessions(RegisterLine line) {
        OrderedList list = new OrderedList();
        list.addClassName("plain-list");
        glance.cohort().sessions().forEach(session -> list.add(session(line, session)));
        return list;
    }

    private ListItem session(RegisterLine line, SessionRecord session) {
        Span title = new Span(Words.say("cohort.session.numbered", session.number(), session.title()));
        Span day = new Span(Calendar.shortDay(session.heldOn()));
        day.addClassNames("quiet", "small");
        Div what = new Div(title, day);
        what.addClassNames("grow", "session-line");
        line.reason(session).ifPresent(reason -> {
            Span words = new Span(Words.say("cohort.reason", reason));
            words.addClassNames("quiet", "small");
            what.add(words);
        });
        Div facts = new Div();
        facts.addClassName("cell-facts");
        glance.facts(line.person().id(), session.id()).forEach(fact -> facts.add(FactMark.of(fact)));
        Div marks = new Div(line.sign(session, glance.cohort().today()).showInFull(), facts);
        return new ListItem(what, marks);
    }
}
