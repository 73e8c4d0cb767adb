package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.checkin.Evening;
import org.mafs.checkin.EveningPerson;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;

/** The evening: a card for each person, with who is here and what they have handed in. */
@Route("sessions/" + Paths.SESSION)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class SessionView extends Page implements BeforeEnterObserver {

    private final CohortPlanning cohorts;
    private final Timetable timetable;
    private final Evening evening;
    private final Register register;
    private final Enrolling enrolling;

    private final Div room = new Div();
    private SessionRecord session;
    private int sessionsInAll;
    private List<EveningPerson> people = List.of();

    SessionView(CohortPlanning cohorts, Timetable timetable, Evening evening, Register register,
            Enrolling enrolling) {
        this.cohorts = cohorts;
        this.timetable = timetable;
        this.evening = evening;
        this.register = register;
        this.enrolling = enrolling;
        room.addClassName("stack");
        add(room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId id = new SessionId(event.getRouteParameters().getLong("session").orElseThrow());
        session = cohorts.session(id);
        Tonight tonight = timetable.of(id);
        sessionsInAll = tonight.lastSession();
        heading(Words.say("checkin.session-title", session.number(), session.title()));
        subline(Words.say("checkin.session-sub", tonight.cohort(), Calendar.shortDay(session.heldOn()),
                Calendar.time(session.startsAt()), Calendar.time(session.endsAt()), tonight.place()));
        show();
    }

    private void show() {
        people = evening.of(session, sessionsInAll);
        room.removeAll();
        if (session.isCancelled()) {
            Div note = new Div(new Glyph("info"), new Paragraph(Words.say("checkin.cancelled")));
            note.addClassName("empty");
            room.add(note);
            return;
        }
        room.add(session.isClosed() ? closedNote() : registerBar(), cards());
        if (!session.isClosed()) {
            room.add(closing());
        }
    }

    private Component registerBar() {
        Button everyone = new Button(Words.say("checkin.everyone-here"),
                pressed -> attempt(() -> register.everyoneElseIsHere(session.id())));
        everyone.setVisible(people.stream().anyMatch(person -> person.mark().isEmpty()));
        everyone.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button walkIn = new Button(Words.say("checkin.walk-in"), new Glyph("plus"),
                pressed -> new WalkInDialog(session, cohorts, enrolling, register, this::show).open());
        Div actions = new Div(everyone, walkIn);
        actions.addClassName("actions");
        Div bar = new Div(tally(), actions);
        bar.addClassName("spread");
        return bar;
    }

    private Component tally() {
        Paragraph tally = new Paragraph(
                count("checkin.tally.here", Mark.PRESENT), count("checkin.tally.sorry", Mark.APOLOGIES),
                count("checkin.tally.away", Mark.ABSENT), count("checkin.tally.not-yet", null));
        tally.addClassName("tally");
        tally.getElement().setAttribute("role", "status");
        return tally;
    }

    private Span count(String key, Mark mark) {
        long counted = people.stream()
                .filter(person -> mark == person.mark().map(AttendanceRecord::mark).orElse(null)).count();
        Span words = new Span();
        words.getElement().appendChild(new Element("b").setText(String.valueOf(counted)),
                Element.createText(" " + Words.say(key)));
        words.setClassName("is-here", mark == Mark.PRESENT);
        return words;
    }

    private Component cards() {
        if (people.isEmpty()) {
            Div empty = new Div(new Paragraph(Words.say("checkin.nobody-yet")));
            empty.addClassName("empty");
            return empty;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("people-grid");
        people.forEach(person -> cards.add(new PersonCard(session, person, this::mark)));
        return cards;
    }

    /** The version that the card showed goes along, so that nobody's mark is replaced unseen. */
    private void mark(EveningPerson person, Mark mark, String reason) {
        mark(person.enrolment().id(), mark, reason, person.mark().map(AttendanceRecord::version));
    }

    private void mark(EnrolmentId person, Mark mark, String reason, Optional<Long> seenVersion) {
        try {
            register.mark(session.id(), person, mark, reason, seenVersion);
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::show,
                    theirs -> mark(person, mark, reason, Optional.of(theirs))).open();
            return;
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
            session = cohorts.session(session.id());
        }
        show();
        focusCard(person);
    }

    private void focusCard(EnrolmentId person) {
        getElement().executeJs("document.getElementById($0)?.querySelector('vaadin-button,a')?.focus()",
                PersonCard.idOf(person));
    }

    private Component closing() {
        Button close = new Button(Words.say("checkin.close", session.number()),
                pressed -> new CloseDialog(session, people, () -> attempt(() -> cohorts.close(session.id()))).open());
        Div bar = new Div(new Paragraph(Words.say("checkin.close-when")), close);
        bar.addClassNames("card-quiet", "spread");
        return bar;
    }

    private Component closedNote() {
        Button reopen = new Button(Words.say("checkin.reopen"), pressed -> attempt(() -> cohorts.reopen(session.id())));
        Div note = new Div(new Div(tally(), new Paragraph(Words.say("checkin.closed"))), reopen);
        note.addClassNames("card-quiet", "spread");
        return note;
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        session = cohorts.session(session.id());
        show();
    }
}
