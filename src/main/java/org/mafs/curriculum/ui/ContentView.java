package org.mafs.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.access.CurrentAccount;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;

/**
 * One session or hand-out, to be read. With an evening in the address it is the version that its cohort keeps, with the
 * times of that evening.
 */
@Route("curriculum/:" + ContentView.CODE + "([a-z][a-z0-9-]{0,39})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS, Role.STUDIES_OUTCOMES, Role.KEEPS_ACCOUNTS})
@StyleSheet("styles/reading.css")
class ContentView extends Page implements BeforeEnterObserver {

    static final String CODE = "code";
    static final String SESSION = "session";
    /** The name of a place to go to. */
    static final String AT = "at";

    /** When an evening begins of which nothing is known. */
    static final LocalTime USUALLY = LocalTime.of(18, 30);

    private static final Set<Role> HAVE_A_PIN = Set.of(Role.FACILITATOR, Role.COORDINATOR);

    private final Curriculum curriculum;
    private final Timetable timetable;
    private final ContentSteps steps;
    private final PlanPaper paper;
    private final CurrentAccount current;
    private final Div content = new Div();

    ContentView(Curriculum curriculum, Timetable timetable, ContentSteps steps, PlanPaper paper,
            CurrentAccount current) {
        this.curriculum = curriculum;
        this.timetable = timetable;
        this.steps = steps;
        this.paper = paper;
        this.current = current;
        addClassName("reading-page");
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContentCode code = new ContentCode(event.getRouteParameters().get(CODE).orElseThrow());
        QueryParameters asked = event.getLocation().getQueryParameters();
        Optional<Tonight> evening = asked.getSingleParameter(SESSION).map(ContentView::id).map(timetable::of);
        String language = TongueChoice.asked(asked);
        Optional<ContentText> found = evening.map(tonight -> kept(tonight.session().id(), code, language))
                .orElseGet(() -> curriculum.inForce(code, language));
        content.removeAll();
        if (found.isEmpty() && code.isSession() && evening.isPresent()) {
            nothingWritten(evening.get().session());
            return;
        }
        ContentText text = found.orElseThrow(NotFoundException::new);
        heading(ContentTitle.of(text));
        TongueChoice.of(curriculum.languages(code), text.language(), asked, CurriculumNavigation.text(code)::link)
                .ifPresent(content::add);
        if (code.isSession()) {
            evening.ifPresent(tonight -> content.add(evening(tonight, text)));
            session(text, evening.map(Tonight::session), asked);
        } else {
            handout(text);
        }
    }

    /** What the cohort of an evening keeps. */
    private Optional<ContentText> kept(SessionId session, ContentCode code, String language) {
        return code.isSession() ? curriculum.of(session, language).filter(text -> text.code().equals(code))
                : curriculum.of(session, List.of(code), language).stream().findFirst();
    }

    /** An evening may have been added beyond those of the programme. */
    private void nothingWritten(SessionRecord session) {
        heading(Words.say("curriculum.none.title", session.number()));
        subline(session.title());
        actions(steps.lead(session.id(), Curriculum.HOME));
        RouterLink all = CurriculumNavigation.curriculum().link(Words.say("curriculum.none.back"));
        all.addClassName("button");
        Div empty = new Div(new Glyph("curriculum"), new Paragraph(Words.say("curriculum.none")), all);
        empty.addClassName("empty");
        content.add(empty);
    }

    private static SessionId id(String number) {
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return new SessionId(Long.parseLong(number));
    }

    private void session(ContentText text, Optional<SessionRecord> evening, QueryParameters asked) {
        subline(text.head().summary());
        LocalTime begins = evening.map(SessionRecord::startsAt).orElse(USUALLY);
        List<Component> can = new ArrayList<>();
        evening.filter(SessionRecord::isOpen).ifPresent(session -> can.add(steps.lead(session.id(), text.language())));
        can.add(steps.show(text));
        if (HAVE_A_PIN.contains(current.get().role())) {
            can.add(ShowTo.passRound(text));
        }
        can.add(steps.onAPhone(text));
        can.add(new PlanLink(paper, text, begins));
        actions(can.toArray(Component[]::new));
        SessionReading reading = new SessionReading(text, begins, handouts(text, evening, TongueChoice.asked(asked)), steps,
                asked.excluding(AT));
        content.add(reading, version(text, current));
        asked.getSingleParameter(AT).flatMap(reading::place).ifPresent(GoTo::place);
    }

    /** Of an evening, those that its cohort keeps. */
    private List<ContentText> handouts(ContentText text, Optional<SessionRecord> evening, String language) {
        List<ContentCode> named = text.head().handouts();
        return evening.map(session -> curriculum.of(session.id(), named, language))
                .orElseGet(() -> named.isEmpty() ? List.of() : curriculum.inForce(language).stream()
                        .filter(other -> named.contains(other.code())).toList());
    }

    private void handout(ContentText text) {
        subline(text.head().summary());
        actions(steps.print(text), steps.printLarge(text), steps.onAPhone(text));
        Div sheet = new Div(new PassageText(text.handout().text(), text));
        sheet.addClassNames("card", "sheet");
        content.add(sheet, new SourceList(text.head().sources()), version(text, current));
    }

    private static Component evening(Tonight tonight, ContentText text) {
        SessionRecord session = tonight.session();
        String when = Words.say("curriculum.evening", tonight.cohort(), Calendar.shortDay(session.heldOn()),
                Calendar.time(session.startsAt()), Calendar.time(session.endsAt()));
        int planned = text.session().planned();
        Div words = new Div(planned == session.minutes() ? when
                : when + " " + Words.say("curriculum.evening.differs", session.minutes(), planned));
        Div note = new Div(new Glyph("clock"), words);
        note.addClassName("info-note");
        note.getElement().setAttribute("role", "note");
        return note;
    }

    private static Component version(ContentText text, CurrentAccount reader) {
        Div line = new Div(new Span(VersionWords.of(text)));
        line.addClassNames("quiet", "small", "row");
        if (reader.get().role() != Role.RESEARCHER) {
            line.add(CurriculumNavigation.versions(text.code()).link(Words.say("curriculum.edit.link")));
        }
        return line;
    }
}
