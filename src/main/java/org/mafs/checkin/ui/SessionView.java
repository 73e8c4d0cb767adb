package org.mafs.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.mafs.base.ui.PhoneAddress;
import org.mafs.base.ui.Told;
import org.mafs.checkin.Debriefs;
import org.mafs.checkin.Evening;
import org.mafs.checkin.EveningOrder;
import org.mafs.checkin.EveningPerson;
import org.mafs.checkin.EveningStanding;
import org.mafs.checkin.EveningStep;
import org.mafs.checkin.Form;
import org.mafs.checkin.MinutesLeft;
import org.mafs.checkin.OwnPhone;
import org.mafs.checkin.SheetLooks;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.RoomNews;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.SessionStatus;
import org.mafs.cohort.Starting;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.cohort.Undo;
import org.mafs.cohort.WalkIns;
import org.mafs.cohort.ui.StartNote;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.mafs.curriculum.ui.DeliveryNavigation;
import org.mafs.curriculum.ui.TongueChoice;
import org.mafs.safeguarding.ConcernRegister;
import org.mafs.safeguarding.OpenConcern;
import org.mafs.safeguarding.ui.ConcernsByHand;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.function.SingletonSupplier;

/**
 * The evening: a card for each person, with who is here and what they have handed in. What another tablet changes
 * appears here by itself.
 */
@Route("sessions/" + Paths.SESSION)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class SessionView extends Page implements BeforeEnterObserver, PersonCard.Marking {

    /** When people speak with each other rather than with a screen. */
    private static final Set<EveningStep> CALM =
            EnumSet.of(EveningStep.CHECK_IN, EveningStep.TOPIC, EveningStep.PLEDGE);

    private final CohortPlanning cohorts;
    private final Timetable timetable;
    private final Evening evening;
    private final Register register;
    private final WalkIns walkIns;
    private final RoomNews news;
    private final RoomClock clock;
    private final Starting start;
    private final Button worried;
    private final ConcernRegister concernRegister;
    private final LateAnswersInRoom lateAnswers;
    private final EveningOrder order;
    private final OwnPhone ownPhone;
    private final HandOver handOver;
    private final Debriefs debriefs;
    private final SheetLooks looks;
    private final Curriculum curriculum;
    private final String address;

    private final Div room = new Div();
    private final Div notes = new Div();
    private final Tally tally = new Tally();
    private final HeadCount headCount = new HeadCount(this::count);
    private final Anchor paper = new Anchor("", new Glyph("print"), new Span(Words.say("room.paper")));
    private final Button everyone = new Button(Words.say("checkin.everyone-here"), pressed -> everyoneElseIsHere());
    private final Button list = new Button(Words.say("room.list.show"), pressed -> showList());
    private final Div bar = new Div();
    private final EveningSteps steps = new EveningSteps(this::go);
    private final TabletsLine tablets = new TabletsLine(this::tablets);
    private final SilentNote silent = new SilentNote();
    private final StepPanel panel = new StepPanel(this::close);
    private final Div debrief = new Div();
    private final Div cancelled = new Div(new Glyph("info"), new Paragraph(Words.say("checkin.cancelled")));
    private final Div nobody = new Div(new Paragraph(Words.say("checkin.nobody-yet")));
    private final PeopleGrid cards = new PeopleGrid(this);
    private final UndoBar undoBar = new UndoBar();
    private final AtomicBoolean newsWaits = new AtomicBoolean();

    private SessionRecord session;
    /** Asked for at the topic, and once: what a cohort keeps stays while the page is open. */
    private Supplier<StepPanel.Topic> topic = () -> new StepPanel.Topic(Optional.empty(), Optional.empty());
    private int sessionsInAll;
    private List<EveningPerson> people = List.of();
    private EveningStanding standing;
    private boolean listShown;
    private RoomNews.Listening listening = () -> { };
    private RoomNews.Listening ticking = () -> { };

    SessionView(CohortPlanning cohorts, Timetable timetable, Evening evening, Register register, WalkIns walkIns,
            RoomNews news, RoomClock clock, Starting start, ConcernsByHand byHand, ConcernRegister concernRegister,
            LateAnswersInRoom lateAnswers, EveningOrder order, OwnPhone ownPhone, HandOver handOver,
            Debriefs debriefs, SheetLooks looks, Curriculum curriculum, @Value("${mafs.url:}") String address) {
        this.cohorts = cohorts;
        this.timetable = timetable;
        this.evening = evening;
        this.register = register;
        this.walkIns = walkIns;
        this.news = news;
        this.clock = clock;
        this.start = start;
        this.worried = byHand.button(() -> session.id(), () -> people.stream().map(EveningPerson::enrolment).toList());
        this.concernRegister = concernRegister;
        this.lateAnswers = lateAnswers;
        this.order = order;
        this.ownPhone = ownPhone;
        this.handOver = handOver;
        this.debriefs = debriefs;
        this.looks = looks;
        this.curriculum = curriculum;
        this.address = address;
        everyone.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        nobody.addClassName("empty");
        cancelled.addClassName("empty");
        list.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        room.addClassNames("stack", "room");
        paper.addClassName("button");
        notes.addClassName("stack-s");
        room.add(notes, cancelled, steps, debrief, panel, bar, tablets, silent, list, nobody, cards, headCount, paper, worried, undoBar);
        add(room);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SessionId id = new SessionId(event.getRouteParameters().getLong("session").orElseThrow());
        session = cohorts.session(id);
        QueryParameters asked = event.getLocation().getQueryParameters();
        topic = SingletonSupplier.of(() -> topic(id, asked));
        Tonight tonight = timetable.of(id);
        sessionsInAll = tonight.lastSession();
        heading(Words.say("checkin.session-title", session.number(), session.title()));
        subline(Words.say("checkin.session-sub", tonight.cohort(), Calendar.shortDay(session.heldOn()),
                Calendar.time(session.startsAt()), Calendar.time(session.endsAt()), tonight.place()));
        undoBar.nothingToTakeBack();
        showFrame();
        showDebrief(false);
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
        stopListening();
    }

    private void listenIfShown() {
        stopListening();
        getUI().ifPresent(ui -> {
            listening = news.listen(session.id(), () -> heard(ui));
            ticking = clock.listen(() -> heard(ui));
        });
    }

    private void stopListening() {
        listening.stop();
        ticking.stop();
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
                stopListening();
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
                showDebrief(false);
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
            showDebrief(false);
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
        notes.removeAll();
        start.waitsFor(session.id()).map(StartNote::new).ifPresent(notes::add);
        lateAnswers.at(session.id()).ifPresent(notes::add);
        notes.setVisible(notes.getComponentCount() > 0);
        int visitors = register.visitors(session.id());
        tally.show(people, visitors);
        headCount.show(visitors);
        silent.show(people);
        everyone.setVisible(people.stream().anyMatch(person -> person.mark().isEmpty()));
        cards.show(session, people, fromElsewhere);
        showStep();
    }

    /** While people speak with each other, the cards are away and come back when asked for. */
    private void showStep() {
        standing = order.of(session.id());
        EveningStep step = standing.step();
        boolean calm = !session.isClosed() && CALM.contains(step);
        boolean gathering = step == EveningStep.ARRIVALS || step == EveningStep.REGISTER;
        boolean cardsShown = !calm || listShown;
        bar.setVisible(cardsShown);
        list.setVisible(calm && !listShown);
        nobody.setVisible(people.isEmpty() && cardsShown);
        cards.setVisible(!people.isEmpty() && cardsShown);
        headCount.setVisible(!session.isClosed() && cardsShown);
        paper.setHref(Paths.paper(session.id()));
        paper.setVisible(cardsShown);
        worried.setVisible(!people.isEmpty());
        everyone.setThemeName(ButtonVariant.LUMO_PRIMARY.getVariantName(), step != EveningStep.CLOSE);
        tablets.setVisible(!session.isClosed() && gathering && people.stream().anyMatch(EveningPerson::isHere));
        tablets.show(MinutesLeft.of(people, standing.tablets()), standing.tablets());
        if (!session.isClosed()) {
            steps.show(step, !gathering || !people.isEmpty() && !everyone.isVisible());
            panel.show(step, session, people, topic, this::waitForATalk);
        }
    }

    private StepPanel.Topic topic(SessionId id, QueryParameters asked) {
        Optional<ContentText> text = curriculum.of(id, TongueChoice.asked(asked));
        return new StepPanel.Topic(text, text.flatMap(one -> TongueChoice.of(curriculum.languages(one.code()), one.language(),
                asked, words -> new RouterLink(words, SessionView.class, new RouteParameters("session",
                        String.valueOf(id.value()))))));
    }

    private List<String> waitForATalk() {
        return concernRegister.openAt(session.id()).stream().filter(concern -> !concern.noted()).map(OpenConcern::who)
                .distinct().toList();
    }

    private void showList() {
        listShown = true;
        show();
    }

    private void go(EveningStep step) {
        listShown = false;
        undoBar.nothingToTakeBack();
        try {
            order.go(session.id(), step);
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        show();
    }

    private void tablets(int tonight) {
        order.tablets(session.id(), tonight);
        show();
    }

    private void close() {
        attempt(() -> cohorts.close(session.id()));
        showDebrief(true);
    }

    /** @param offered whether it opens by itself; later it waits behind its button */
    private void showDebrief(boolean offered) {
        debrief.removeAll();
        if (session.isClosed()) {
            debrief.add(new DebriefCard(debriefs, session.id(), offered));
            if (offered) {
                debrief.scrollIntoView();
            }
        }
    }

    /** What differs between an evening that goes on and one that is closed. */
    private void showFrame() {
        bar.removeAll();
        bar.removeClassNames("spread", "card-quiet");
        bar.addClassName("spread");
        boolean goesOn = session.isOpen();
        steps.setVisible(goesOn);
        panel.setVisible(goesOn);
        debrief.setVisible(session.isClosed());
        cancelled.setVisible(session.isCancelled());
        if (session.isCancelled()) {
            List.of(bar, tablets, list, nobody, cards, headCount, paper, worried).forEach(part -> part.setVisible(false));
        }
        if (session.isClosed()) {
            undoBar.nothingToTakeBack();
            bar.addClassName("card-quiet");
            bar.add(new Div(tally, new Paragraph(Words.say("checkin.closed"))), howItWent(),
                    new Button(Words.say("checkin.reopen"), pressed -> attempt(() -> cohorts.reopen(session.id()))));
        } else {
            bar.add(tally, marking());
        }
    }

    private Component howItWent() {
        RouterLink link = DeliveryNavigation.session(session.id()).link(Words.say("curriculum.delivery.say-how"));
        link.addClassNames("button", "button-primary");
        return link;
    }

    private Component marking() {
        Button walkIn = new Button(Words.say("checkin.walk-in"), new Glyph("plus"),
                pressed -> new WalkInDialog(session, walkIns, register, this::showAnew).open());
        Div marking = new Div(everyone, walkIn);
        marking.addClassName("actions");
        return marking;
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

    @Override
    public Optional<Component> handOver(EveningPerson person) {
        return handOver.button(person, session);
    }

    /** Nothing is offered to be taken back: the line that offers it would tell what was tapped. */
    @Override
    public void look(EveningPerson person, Form form) {
        undoBar.nothingToTakeBack();
        LookDialog dialog = new LookDialog(looks, session.id(), person, form, this::showAnew);
        dialog.addOpenedChangeListener(changed -> {
            if (!changed.isOpened()) {
                focusCard(person.enrolment().id());
            }
        });
        dialog.open();
    }

    @Override
    public void ownPhone(EveningPerson person) {
        try {
            String secret = ownPhone.secret(person.enrolment().id(), session.id(), List.copyOf(person.due()));
            new PhoneDialog(person.enrolment().name(), PhoneAddress.of(address,
                    Optional.ofNullable(VaadinServletRequest.getCurrent())), secret).open();
        } catch (Refused refused) {
            Told.refused(refused.getMessage());
        }
        showAnew();
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
