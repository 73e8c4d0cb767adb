package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Chip;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Task;
import org.mafs.checkin.PaperPack;
import org.mafs.cohort.CalendarFile;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.cohort.ui.CohortNavigation;
import org.mafs.curriculum.ui.CurriculumNavigation;

/** Opens on tonight's session, and lists what waits. */
@Route("today")
@Menu(title = "nav.today", icon = "today", order = 1)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class TodayView extends Page {

    private static final int NEXT_SESSIONS = 5;

    private final PaperPack packs;

    TodayView(Timetable timetable, List<Task> tasks, CurrentAccount current, Calendar calendar,
            CalendarFile file, PaperPack packs) {
        this.packs = packs;
        heading(Words.say("nav.today"));
        subline(Calendar.longDay(calendar.today()));
        List<Tonight> tonight = timetable.tonight();
        List<Tonight> next = timetable.comingUp(NEXT_SESSIONS);
        boolean leads = current.get().role() == Role.FACILITATOR;
        int heroes = leads ? tonight.size() : Math.min(1, tonight.size());
        tonight.subList(0, heroes).forEach(session -> add(hero(session)));
        if (tonight.isEmpty()) {
            add(nothingTonight(next.isEmpty()));
        }
        if (heroes < tonight.size()) {
            add(alsoTonight(tonight.subList(heroes, tonight.size())));
        }
        add(new Waiting(tasks));
        if (!next.isEmpty()) {
            add(comingUp(next, CohortNavigation.calendar(file, leads)));
        }
    }

    /** A coordinator's sites may have ten sessions on one evening: one line each. */
    private static Component alsoTonight(List<Tonight> sessions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        sessions.forEach(tonight -> {
            SessionRecord session = tonight.session();
            Span cohort = new Span(tonight.cohort());
            cohort.addClassName("waits-who");
            Span words = new Span(Words.say("checkin.also-tonight.line", Calendar.time(session.startsAt()),
                    session.number(), tonight.place(), tonight.onTheList()));
            words.addClassNames("quiet", "small");
            Div line = new Div(cohort, words);
            line.addClassNames("grow", "waits-line");
            String step = Words.say(session.isClosed() ? "checkin.see-session" : "checkin.open-room");
            Button open = new Button(step, pressed -> Paths.go(Paths.session(session.id())));
            open.setAriaLabel(Words.say("checkin.step-for", step, tonight.cohort()));
            list.add(new ListItem(line, open));
        });
        Section card = new Section(new H2(Words.say("checkin.also-tonight")), list);
        card.addClassName("card");
        return card;
    }

    private Component hero(Tonight tonight) {
        SessionRecord session = tonight.session();
        Div eyebrow = new Div(Words.say("checkin.session-of", session.number(), tonight.sessionsInAll()));
        eyebrow.addClassName("eyebrow");
        Button open = new Button(Words.say(session.isClosed() ? "checkin.see-session" : "checkin.open-room"),
                pressed -> Paths.go(Paths.session(session.id())));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Button cohort = new Button(Words.say("checkin.see-cohort"),
                pressed -> CohortNavigation.cohort(session.cohort()).open());
        cohort.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_LARGE);
        Div actions = new Div(open);
        if (session.isOpen()) {
            actions.add(CurriculumNavigation.lead(Words.say("checkin.lead"), session.id()));
        }
        if (tonight.part() != Tonight.Part.COVERS) {
            actions.add(cohort);
        }
        actions.addClassName("actions");
        Section hero = new Section(eyebrow, new H2(session.title()), facts(tonight), list(tonight), actions, before(session));
        if (tonight.part() != Tonight.Part.LEADS) {
            hero.addComponentAtIndex(1, new Chip("info", Words.say("cohort.part", tonight.part()), Chip.Tone.CAUTION));
        }
        hero.addClassName("hero-card");
        return hero;
    }

    /** A closed session is looked back on: its plan is still there to be read. */
    private Component before(SessionRecord session) {
        RouterLink read = CurriculumNavigation.plan(Words.say(session.isOpen() ? "checkin.read-plan" : "room.plan.see"),
                session.number(), session.id());
        read.addClassName("button");
        Div before = new Div(read);
        if (session.isOpen()) {
            before.addComponentAsFirst(new Span(Words.say("checkin.before-tonight")));
            before.add(new PaperLink(packs, session, PaperPack.Print.NORMAL));
        }
        before.addClassName("actions");
        return before;
    }

    private static Component facts(Tonight tonight) {
        SessionRecord session = tonight.session();
        UnorderedList facts = new UnorderedList(
                new ListItem(new Glyph("cohorts"), new Span(tonight.cohort())),
                new ListItem(new Glyph("clock"), new Span(Words.say("checkin.from-to",
                        Calendar.time(session.startsAt()), Calendar.time(session.endsAt())))),
                new ListItem(new Glyph("place"), new Span(tonight.place())));
        facts.addClassName("facts");
        return facts;
    }

    private static Component list(Tonight tonight) {
        String people = Words.say("checkin.on-the-list", tonight.onTheList());
        return new Paragraph(tonight.newSinceLast() == 0 ? people
                : people + " · " + Words.say("checkin.first-timers", tonight.newSinceLast()));
    }

    private static Component nothingTonight(boolean nothingAhead) {
        Glyph mark = new Glyph("mark");
        Div empty = new Div(mark, new Paragraph(Words.say(nothingAhead ? "checkin.nothing-ahead"
                : "checkin.nothing-tonight")));
        if (nothingAhead) {
            Button cohorts = new Button(Words.say("checkin.see-cohorts"), pressed -> CohortNavigation.cohorts().open());
            cohorts.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            empty.add(cohorts);
        }
        empty.addClassName("empty");
        return empty;
    }

    private static Component comingUp(List<Tonight> sessions, Component calendar) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        sessions.forEach(next -> {
            Span words = new Span(Words.say("checkin.next-session", Calendar.shortDay(next.session().heldOn()),
                    Calendar.time(next.session().startsAt()), next.cohort(), next.session().number()));
            words.addClassName("grow");
            Button open = new Button(Words.say("checkin.see-cohort"),
                    pressed -> CohortNavigation.cohort(next.session().cohort()).open());
            open.setAriaLabel(Words.say("checkin.see-cohort-named", next.cohort(), next.session().number()));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            ListItem item = new ListItem(words);
            if (next.part() != Tonight.Part.LEADS) {
                item.add(new Chip("info", Words.say("cohort.part", next.part()), Chip.Tone.CAUTION));
            }
            if (next.part() != Tonight.Part.COVERS) {
                item.add(open);
            }
            list.add(item);
        });
        Div actions = new Div(calendar);
        actions.addClassName("actions");
        Section card = new Section(new H2(Words.say("checkin.coming-up")), list, actions);
        card.addClassName("card");
        return card;
    }
}
