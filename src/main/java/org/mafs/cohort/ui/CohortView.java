package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.LocalDate;
import java.util.List;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.CohortStatus;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;

/** One cohort: its people and its sessions at a glance, and what can be changed about it. */
@Route("cohorts/:" + CohortView.COHORT + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CohortView extends Page implements BeforeEnterObserver {

    static final String COHORT = "cohort";

    private final CohortPlanning planning;
    private final Enrolling enrolling;
    private final Register register;
    private final CohortChanges changes;
    private final Calendar calendar;
    private final List<SessionLink> links;
    private final Div content = new Div();
    private CohortId cohort;

    CohortView(CohortPlanning planning, Enrolling enrolling, Register register, CohortChanges changes,
            Calendar calendar, List<SessionLink> links) {
        this.planning = planning;
        this.enrolling = enrolling;
        this.register = register;
        this.changes = changes;
        this.calendar = calendar;
        this.links = links;
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = new CohortId(event.getRouteParameters().getLong(COHORT).orElseThrow());
        show();
    }

    private void show() {
        CohortRecord record = planning.get(cohort);
        List<SessionRecord> sessions = planning.sessions(cohort);
        List<EnrolmentRecord> people = enrolling.of(cohort);
        heading(record.name());
        subline(record.place());
        actions(buttons(record, people));
        content.removeAll();
        content.add(facts(sessions, people), glance(sessions, people), below(sessions));
    }

    private Button[] buttons(CohortRecord record, List<EnrolmentRecord> people) {
        Button add = new Button(Words.say("cohort.add"), new Glyph("plus"),
                pressed -> changes.addPerson(cohort, people, this::show).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (!changes.allowed()) {
            return new Button[] {add};
        }
        Button rename = new Button(Words.say("cohort.rename"), new Glyph("edit"),
                pressed -> changes.rename(record, this::show).open());
        return new Button[] {rename, add};
    }

    private UnorderedList facts(List<SessionRecord> sessions, List<EnrolmentRecord> people) {
        LocalDate first = sessions.stream().map(SessionRecord::heldOn).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = sessions.stream().map(SessionRecord::heldOn).max(LocalDate::compareTo).orElseThrow();
        UnorderedList facts = new UnorderedList(new ListItem(Dates.span(first, last)),
                new ListItem(Words.say("cohort.people.count", people.size())),
                new ListItem(StatusChip.of(CohortStatus.on(calendar.today(), first, last))));
        if (last.isBefore(calendar.today())) {
            facts.add(new ListItem(CohortNavigation.followUps().link(Words.say("cohort.follow-ups"))));
        }
        facts.addClassName("facts");
        return facts;
    }

    private Section glance(List<SessionRecord> sessions, List<EnrolmentRecord> people) {
        Section section = section("cohort.glance");
        if (people.isEmpty()) {
            Div empty = new Div(new Glyph("people"), new Paragraph(Words.say("cohort.people.empty")));
            empty.addClassName("empty");
            section.add(empty);
            return section;
        }
        List<AttendanceRecord> marks = register.counted(cohort);
        section.add(new GlanceTable(
                people.stream().map(person -> RegisterLine.of(person, sessions, marks)).toList(), sessions,
                calendar.today()));
        return section;
    }

    private Div below(List<SessionRecord> sessions) {
        Section timetable = section("cohort.sessions");
        timetable.addClassName("card");
        timetable.add(changes.timetable(cohort, links, sessions, this::show));
        Div below = new Div(timetable, facilitators());
        below.addClassName("main-and-side");
        return below;
    }

    private Section facilitators() {
        Section section = section("cohort.facilitators");
        section.addClassName("card");
        List<String> names = changes.leaders(cohort);
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        names.forEach(name -> list.add(new ListItem(new Glyph("person"), new Span(name))));
        section.add(names.isEmpty() ? new Paragraph(Words.say("cohort.facilitators.none")) : list);
        if (changes.allowed()) {
            section.add(new Button(Words.say("cohort.facilitators.change"),
                    pressed -> changes.facilitators(cohort, this::show).open()));
        }
        return section;
    }

    private static Section section(String key) {
        Section section = new Section(new H2(Words.say(key)));
        section.addClassName("section");
        return section;
    }
}
