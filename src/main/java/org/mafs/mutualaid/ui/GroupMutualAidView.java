package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.ForEverybody;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.mutualaid.MutualAidAtAGlance;
import org.mafs.mutualaid.MutualAidOfGroups;
import org.mafs.mutualaid.PersonMutualAid;
import org.mafs.mutualaid.SupportNumbers;
import org.mafs.mutualaid.Supports;

/** Mutual aid of one group: who has no plan yet comes first, with the one next step. */
@Route("cohorts/:" + GroupMutualAidView.COHORT + "([0-9]{1,18})/mutual-aid")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class GroupMutualAidView extends Page implements BeforeEnterObserver {

    static final String COHORT = "cohort";

    private final MutualAidOfGroups groups;
    private final Supports supports;
    private final SupportNumbers numbers;
    private final CohortPlanning planning;
    private final Calendar calendar;
    private final Div content = new Div();
    private final Div takeBack = new Div();
    private CohortId cohort;

    GroupMutualAidView(MutualAidOfGroups groups, Supports supports, SupportNumbers numbers, CohortPlanning planning,
            Calendar calendar) {
        this.groups = groups;
        this.supports = supports;
        this.numbers = numbers;
        this.planning = planning;
        this.calendar = calendar;
        content.addClassName("stack");
        takeBack.addClassNames("undo-bar", "info-note", "spread");
        takeBack.setVisible(false);
        add(content, takeBack);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = new CohortId(event.getRouteParameters().getLong(COHORT).orElseThrow());
        CohortRecord group = planning.get(cohort);
        heading(Words.say("mutualaid.group"));
        subline(group.name());
        List<SessionRecord> held = planning.sessions(cohort).stream().filter(session -> !session.isCancelled()
                && !session.heldOn().isAfter(calendar.today())).toList().reversed();
        if (!held.isEmpty()) {
            actions(new Button(Words.say("mutualaid.everybody"), new Glyph("people"),
                    pressed -> new EverybodyDialog(supports, held, this::wasWrittenDown).open()));
        }
        show();
    }

    private void show() {
        MutualAidAtAGlance now = groups.of(cohort);
        content.removeAll();
        content.add(links(), people(now));
        if (!now.left().isEmpty()) {
            Div left = new Div(new H2(Words.say("mutualaid.group.left")), list(now.left()));
            left.addClassName("section");
            content.add(left);
        }
        content.add(numbers());
    }

    private UnorderedList links() {
        UnorderedList links = new UnorderedList(
                new ListItem(CohortNavigation.cohort(cohort).link(Words.say("mutualaid.group.back"))),
                new ListItem(SupportNavigation.companions().link(Words.say("mutualaid.companions"))));
        links.addClassName("facts");
        return links;
    }

    private Div people(MutualAidAtAGlance now) {
        Div people = new Div();
        people.addClassNames("section", "stack-s");
        if (now.onTheList().isEmpty()) {
            Div empty = new Div(new Glyph("people"), new Paragraph(Words.say("mutualaid.group.empty")));
            empty.addClassName("empty");
            people.add(empty);
            return people;
        }
        Paragraph counts = new Paragraph(Words.say("mutualaid.group.counts", now.tried(), now.onTheList().size(),
                now.planned(), now.withoutPlan()));
        counts.addClassName("finding");
        GoingOutside outside = now.outside();
        UnorderedList going = new UnorderedList(
                new ListItem(going("mutualaid.group.at-the-end", outside.atTheEnd())),
                new ListItem(going("mutualaid.group.a-month-later", outside.aMonthLater())));
        going.addClassName("plain-list");
        people.add(counts, going, list(now.onTheList()));
        return people;
    }

    private static String going(String when, Answered answered) {
        return Words.say(when, answered.yes(), answered.known(), answered.notKnown());
    }

    private UnorderedList list(List<PersonMutualAid> people) {
        UnorderedList list = new UnorderedList();
        list.addClassName("people-grid");
        people.forEach(person -> list.add(new GroupPersonCard(person, calendar.today())));
        return list;
    }

    private Section numbers() {
        Section section = new Section(new H2(Words.say("mutualaid.numbers")),
                new Paragraph(Words.say("mutualaid.numbers.words")), new SupportTable(numbers.of(cohort)));
        section.addClassNames("section", "stack-s");
        return section;
    }

    private void wasWrittenDown(ForEverybody step) {
        if (step.changes().isEmpty()) {
            Told.good(Words.say("mutualaid.everybody.nothing"));
            return;
        }
        Span done = new Span(Words.say("mutualaid.everybody.done", Words.say("mutualaid.support.kind", step.kind()),
                step.changes().size()));
        done.getElement().setAttribute("role", "status");
        Button undo = new Button(Words.say("mutualaid.support.take-back"), new Glyph("undo"), pressed -> goesBack(step));
        undo.setDisableOnClick(true);
        takeBack.removeAll();
        takeBack.add(done, undo);
        takeBack.setVisible(true);
        show();
    }

    private void goesBack(ForEverybody step) {
        try {
            supports.takeBack(step);
            Told.good(Words.say("mutualaid.everybody.taken-back"));
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        takeBack.setVisible(false);
        show();
    }
}
