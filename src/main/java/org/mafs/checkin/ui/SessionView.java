package org.mafs.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.RoomNews;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStatus;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.cohort.Undo;
import org.mafs.cohort.WalkIns;
import org.mafs.safeguarding.ui.ConcernsInRoom;
import org.springframework.security.access.AccessDeniedException;

/**
 * The evening: a card for each person, with who is here and what they have handed in. What another tablet changes
 * appears here by itself.
 */
@Route("sessions/" + Paths.SESSION)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class SessionView extends Page implements BeforeEnterObserver, PersonCard.Marking {

    private final CohortPlanning cohorts;
    private final Timetable timetable;
    private final Evening evening;
    private final Register register;
    private final WalkIns walkIns;
    private final RoomNews news;
    private final ConcernsInRoom concernsInRoom;

    private final Div room = new Div();
    private final Div concerns = new Div();
    private final Tally tally = new Tally();
    private final HeadCount headCount = new HeadCount(this::count);
    private final Button everyone = new Button(Words.say("checkin.everyone-here"), pressed -> everyoneElseIsHere());
    private final Div bar = new Div();
    private final Div cancelled = new Div(new Glyph("info"), new Paragraph(Words.say("checkin.cancelled")));
    private final Div nobody = new Div(new Paragraph(Words.say("checkin.nobody-yet")));
    private final PeopleGrid cards = new PeopleGrid(this);
    private final UndoBar undoBar = new UndoBar();
    private final Div closing = new Div();
    private final AtomicBoolean newsWaits = new AtomicBoolean();

    private SessionRecord session;
    private int sessionsInAll;
    private List<EveningPerson> people = List.of();
    private RoomNews.Listening listening = () -> { };

    SessionView(CohortPlanning cohorts, Timetable timetable, Evening evening, Register register, WalkIns walkIns,
            RoomNews news, ConcernsInRoom concernsInRoom) {
        this.cohorts = cohorts;
        this.timetable = timetable;
        this.evening = evening;
        this.register = register;
        this.walkIns = walkIns;
        this.news = news;
        this.concernsInRoom = concernsInRoom;
        everyone.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        nobody.addClassName("empty");
        cancelled.addClassName("empty");
        closing.addClassNames("card-quiet", "spread");
        room.addClassName("stack");
        room.add(concerns, cancelled, bar, nobody, cards, undoBar, closing);
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
        undoBar.nothingToTakeBack();
        showFrame();
        show();
        listenIfShown();
    }

    /** The line to the server stays open from the first room on, so that pages elsewhere load no more than they did. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        listenIfShown();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        listening.stop();
    }

    private void listenIfShown() {
        listening.stop();
        getUI().ifPresent(ui -> listening = news.listen(session.id(), () -> heard(ui)));
    }

    /** Many marks in one moment are looked at once. */
    private void heard(UI ui) {
        if (newsWaits.compareAndSet(false, true)) {
            try {
                ui.access(() -> {
                    newsWaits.set(false);
                    lookAgain();
                });
            } catch (UIDetachedException gone) {
                listening.stop();
            }
        }
    }

    /** Nothing moves but what has changed: neither the place on the page, nor a dialog, nor what is being typed. */
    private void lookAgain() {
        try {
            SessionRecord now = cohorts.session(session.id());
            boolean otherwise = now.status() != session.status();
            session = now;
            if (otherwise) {
                showFrame();
            }
            show(true);
        } catch (AccessDeniedException notTheirsAnyMore) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private void showAnew() {
        SessionStatus before = session.status();
        session = cohorts.session(session.id());
        if (before != session.status()) {
            showFrame();
        }
        show();
    }

    private void show() {
        show(false);
    }

    private void show(boolean fromElsewhere) {
        if (session.isCancelled()) {
            return;
        }
        people = evening.of(session, sessionsInAll);
        concerns.removeAll();
        concernsInRoom.at(session.id()).ifPresent(concerns::add);
        concerns.setVisible(concerns.getComponentCount() > 0);
        int visitors = register.visitors(session.id());
        tally.show(people, visitors);
        headCount.show(visitors);
        everyone.setVisible(people.stream().anyMatch(person -> person.mark().isEmpty()));
        nobody.setVisible(people.isEmpty());
        cards.setVisible(!people.isEmpty());
        cards.show(session, people, fromElsewhere);
    }

    /** What differs between an evening that goes on and one that is closed. */
    private void showFrame() {
        bar.removeAll();
        bar.removeClassNames("spread", "card-quiet");
        bar.addClassName("spread");
        closing.removeAll();
        closing.setVisible(!session.isClosed() && !session.isCancelled());
        cancelled.setVisible(session.isCancelled());
        bar.setVisible(!session.isCancelled());
        nobody.setVisible(false);
        cards.setVisible(!session.isCancelled());
        if (session.isClosed()) {
            undoBar.nothingToTakeBack();
            bar.addClassName("card-quiet");
            bar.add(new Div(tally, new Paragraph(Words.say("checkin.closed"))),
                    new Button(Words.say("checkin.reopen"), pressed -> attempt(() -> cohorts.reopen(session.id()))));
        } else {
            bar.add(tally, steps(), headCount);
            closing.add(new Paragraph(Words.say("checkin.close-when")), closeButton());
        }
    }

    private Component steps() {
        Button walkIn = new Button(Words.say("checkin.walk-in"), new Glyph("plus"),
                pressed -> new WalkInDialog(session, walkIns, register, this::showAnew).open());
        Div steps = new Div(everyone, walkIn);
        steps.addClassName("actions");
        return steps;
    }

    private Button closeButton() {
        return new Button(Words.say("checkin.close", session.number()), pressed ->
                new CloseDialog(session, people, () -> attempt(() -> cohorts.close(session.id()))).open());
    }

    private void attempt(Runnable step) {
        try {
            step.run();
            news.changed(session.id());
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        showAnew();
    }

    private void everyoneElseIsHere() {
        take(Words.say("checkin.undo.everyone"), () -> register.everyoneElseIsHere(session.id()));
    }

    private void count(int more) {
        attempt(() -> register.visitors(session.id(), more));
    }

    /** The version that the card showed goes along, so that nobody's mark is replaced unseen. */
    @Override
    public void mark(EveningPerson person, Mark mark, String reason) {
        mark(person, mark, reason, person.mark().map(AttendanceRecord::version));
    }

    private void mark(EveningPerson person, Mark mark, String reason, Optional<Long> seenVersion) {
        EnrolmentId who = person.enrolment().id();
        try {
            take(said(person, Words.say("cohort.mark", mark)),
                    () -> register.mark(session.id(), who, mark, reason, seenVersion));
            focusCard(who);
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::show,
                    theirs -> mark(person, mark, reason, Optional.of(theirs))).open();
        }
    }

    @Override
    public void clear(EveningPerson person) {
        clear(person, person.mark().orElseThrow().version());
    }

    private void clear(EveningPerson person, long seenVersion) {
        EnrolmentId who = person.enrolment().id();
        try {
            take(said(person, Words.say("checkin.not-yet")), () -> register.clear(session.id(), who, seenVersion));
            focusCard(who);
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::show, theirs -> clear(person, theirs)).open();
        }
    }

    @Override
    public void choseNotToWrite(EveningPerson person, boolean chose) {
        EnrolmentId who = person.enrolment().id();
        take(said(person, Words.say(chose ? "checkin.chose-not-to-write" : "checkin.writes-after-all")),
                () -> register.choseNotToWrite(session.id(), who, chose));
        focusCard(who);
    }

    private static String said(EveningPerson person, String what) {
        return Words.say("checkin.mark-for", person.enrolment().name(), what);
    }

    /** Does one step, and offers to take it back. */
    private void take(String words, Supplier<Undo> step) {
        undoBar.nothingToTakeBack();
        try {
            Undo undo = step.get();
            if (!undo.isEmpty()) {
                undoBar.offer(words, () -> takeBack(undo));
            }
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        showAnew();
    }

    private void takeBack(Undo undo) {
        undoBar.nothingToTakeBack();
        attempt(() -> register.undo(session.id(), undo));
    }

    private void focusCard(EnrolmentId person) {
        getElement().executeJs("document.getElementById($0)?.querySelector('vaadin-button,a')?.focus()",
                PersonCard.idOf(person));
    }
}
