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
import org.mafs.cohort.AttendanceSoFar;
import org.mafs.cohort.CellFacts;
import org.mafs.cohort.CohortAtAGlance;
import org.mafs.cohort.CohortLink;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.CohortStatus;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionLink;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Standings;
import org.mafs.cohort.Starting;
import org.mafs.person.Agreement;

/** One cohort: its people and its sessions at a glance, and what can be changed about it. */
@Route("cohorts/:" + CohortView.COHORT + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CohortView extends Page implements BeforeEnterObserver {

    static final String COHORT = "cohort";

    private final CohortPlanning planning;
    private final Enrolling enrolling;
    private final Register register;
    private final CohortChanges changes;
    private final WaitingList waiting;
    private final MissedSessions missed;
    private final Standings standings;
    private final ProgrammePlanning programmes;
    private final Agreement agreement;
    private final Calendar calendar;
    private final List<CellFacts> rooms;
    private final List<SessionLink> links;
    private final List<CohortLink> elsewhere;
    private final Starting start;
    private final Div content = new Div();
    private CohortId cohort;

    CohortView(CohortPlanning planning, Enrolling enrolling, Register register, CohortChanges changes,
            WaitingList waiting, MissedSessions missed, Standings standings, ProgrammePlanning programmes,
            Agreement agreement, Calendar calendar, List<CellFacts> rooms, List<SessionLink> links,
            List<CohortLink> elsewhere, Starting start) {
        this.planning = planning;
        this.enrolling = enrolling;
        this.register = register;
        this.changes = changes;
        this.waiting = waiting;
        this.missed = missed;
        this.standings = standings;
        this.programmes = programmes;
        this.agreement = agreement;
        this.calendar = calendar;
        this.rooms = rooms;
        this.links = links;
        this.elsewhere = elsewhere;
        this.start = start;
        content.addClassName("stack");
        addClassName("cohort-page");
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
        CohortAtAGlance seen = new CohortAtAGlance(cohort, programmes.of(cohort).details(), sessions, people,
                register.counted(cohort), calendar.today());
        Glance glance = Glance.of(seen, standings.of(cohort), agreement.of(cohort), rooms);
        List<String> leaders = changes.leaders(cohort);
        heading(record.name());
        subline(record.place());
        actions(buttons(record, people));
        content.removeAll();
        start.waitsFor(cohort).map(StartNote::new).ifPresent(content::add);
        content.add(facts(record, seen, leaders), table(glance), next(glance));
        content.add(below(sessions, leaders));
    }

    private Button[] buttons(CohortRecord record, List<EnrolmentRecord> people) {
        Button add = new Button(Words.say("cohort.add"), new Glyph("plus"),
                pressed -> changes.addPerson(cohort, people, this::show).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button print = new Button(Words.say("cohort.print"), new Glyph("print"),
                pressed -> getElement().executeJs("window.print()"));
        print.addClassName("for-desks");
        if (!changes.allowed()) {
            return new Button[] {print, add};
        }
        Button rename = new Button(Words.say("cohort.rename"), new Glyph("edit"),
                pressed -> changes.rename(record, this::show).open());
        return new Button[] {print, rename, add};
    }

    private UnorderedList facts(CohortRecord record, CohortAtAGlance seen, List<String> leaders) {
        LocalDate first = seen.days().getFirst();
        LocalDate last = seen.days().getLast();
        UnorderedList facts = new UnorderedList(
                new ListItem(StatusChip.of(CohortStatus.on(calendar.today(), first, last))),
                new ListItem(Dates.span(first, last)), new ListItem(places(record, seen.people())));
        seen.next().ifPresent(next -> facts.add(new ListItem(Words.say("cohort.next-session", Dates.evening(next)))));
        facts.add(new ListItem(leaders.isEmpty() ? Words.say("cohort.facilitators.none")
                : Words.say("cohort.led-by", String.join(", ", leaders))));
        AttendanceSoFar soFar = AttendanceSoFar.together(missed.of(cohort).values());
        soFar.rate().ifPresent(rate -> facts.add(new ListItem(
                Words.say("cohort.so-far.together", soFar.attended(), soFar.held(), rate))));
        if (last.isBefore(calendar.today())) {
            facts.add(new ListItem(CohortNavigation.followUps().link(Words.say("cohort.follow-ups"))));
        }
        elsewhere.forEach(link -> facts.add(new ListItem(link.page(cohort).link(link.words()))));
        facts.addClassName("facts");
        return facts;
    }

    private static String places(CohortRecord record, List<EnrolmentRecord> people) {
        long waiting = people.stream().filter(person -> person.status() == EnrolmentStatus.WAITING).count();
        int taken = record.capacity() - free(record, people);
        return waiting == 0 ? Words.say("cohort.places.count", taken, record.capacity())
                : Words.say("cohort.places.count.waiting", taken, record.capacity(), waiting);
    }

    /** Below 0 where people walked in beyond the places. */
    private static int free(CohortRecord record, List<EnrolmentRecord> people) {
        return record.capacity() - Math.toIntExact(people.stream().map(EnrolmentRecord::status)
                .filter(status -> status == EnrolmentStatus.ENROLLED || status == EnrolmentStatus.OFFERED).count());
    }

    private Section table(Glance glance) {
        Section section = section("cohort.glance");
        if (glance.lines().isEmpty()) {
            Div empty = new Div(new Glyph("people"), new Paragraph(Words.say("cohort.people.empty")));
            empty.addClassName("empty");
            section.add(empty);
            return section;
        }
        section.add(new GlanceTable(glance, line -> new PersonPanel(glance, line).open()));
        return section;
    }

    private Div next(Glance glance) {
        Div next = new Div();
        next.addClassName("columns");
        List<EnrolmentRecord> people = glance.cohort().people();
        if (!people.isEmpty()) {
            next.add(new NextCard(glance));
        }
        next.add(waiting.of(cohort, glance.cohort().sessions().size(), people, this::show));
        return next;
    }

    private Div below(List<SessionRecord> sessions, List<String> leaders) {
        Section timetable = section("cohort.sessions");
        timetable.addClassName("card");
        timetable.add(changes.timetable(cohort, links, sessions, this::show));
        Div below = new Div(timetable, facilitators(leaders));
        below.addClassNames("main-and-side", "not-on-paper");
        return below;
    }

    private Section facilitators(List<String> names) {
        Section section = section("cohort.facilitators");
        section.addClassName("card");
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
