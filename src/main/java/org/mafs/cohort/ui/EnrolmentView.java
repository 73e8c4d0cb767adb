package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Page;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Moving;
import org.mafs.cohort.PersonSection;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.Standings;
import org.mafs.person.ui.PersonNavigation;

/** One person's place in a cohort, and what the rooms above know of them. */
@Route("enrolments/:" + EnrolmentView.ENROLMENT + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class EnrolmentView extends Page implements BeforeEnterObserver {

    static final String ENROLMENT = "enrolment";

    private final Enrolling enrolling;
    private final CohortPlanning planning;
    private final Register register;
    private final Standings standings;
    private final ProgrammePlanning programmes;
    private final Moving moving;
    private final PlaceSteps steps;
    private final MakeUps makeUps;
    private final Agreements agreements;
    private final Calendar calendar;
    private final List<PersonSection> sections;
    private final Div content = new Div();
    private EnrolmentId enrolment;

    EnrolmentView(Enrolling enrolling, CohortPlanning planning, Register register, Standings standings,
            ProgrammePlanning programmes, Moving moving, PlaceSteps steps, MakeUps makeUps, Agreements agreements,
            Calendar calendar, List<PersonSection> sections) {
        this.enrolling = enrolling;
        this.planning = planning;
        this.register = register;
        this.standings = standings;
        this.programmes = programmes;
        this.moving = moving;
        this.steps = steps;
        this.makeUps = makeUps;
        this.agreements = agreements;
        this.calendar = calendar;
        this.sections = sections.stream().sorted(Comparator.comparingInt(PersonSection::order)).toList();
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        enrolment = new EnrolmentId(event.getRouteParameters().getLong(ENROLMENT).orElseThrow());
        show();
    }

    private void show() {
        EnrolmentRecord person = enrolling.getAsLeader(enrolment);
        headingName(person.name());
        actions(steps.of(person, this::show));
        content.removeAll();
        content.add(facts(person, planning.get(person.cohort())), cards(person));
    }

    private UnorderedList facts(EnrolmentRecord person, CohortRecord cohort) {
        UnorderedList facts = new UnorderedList(
                new ListItem(PersonNavigation.person(person.person()).link(Words.say("cohort.place.of", person.name()))),
                new ListItem(CohortNavigation.cohort(cohort.id()).link(cohort.name())),
                new ListItem(since(person)),
                new ListItem(StatusChip.of(standings.of(cohort.id()).get(person.id()).standing())));
        person.leftOn().ifPresent(day -> facts.add(new ListItem(left(person, Calendar.longDay(day)))));
        moving.of(person.id()).forEach(move -> facts.add(new ListItem(move.reason()
                .map(reason -> Words.say("cohort.moved-from.because", move.from(), Calendar.longDay(move.on()), reason))
                .orElseGet(() -> Words.say("cohort.moved-from", move.from(), Calendar.longDay(move.on()))))));
        facts.addClassName("facts");
        return facts;
    }

    private static String since(EnrolmentRecord person) {
        return person.waitingSince()
                .map(since -> Words.say("cohort.waiting.since",
                        Calendar.longDay(since.atZone(Calendar.PLACE).toLocalDate())))
                .orElseGet(() -> Words.say(person.status() == EnrolmentStatus.ENROLLED
                        || person.status() == EnrolmentStatus.LEFT ? "cohort.joined-on" : "cohort.known-since",
                        Calendar.longDay(person.joinedOn())));
    }

    private static String left(EnrolmentRecord person, String day) {
        String when = Words.say(person.status() == EnrolmentStatus.DECLINED ? "cohort.declined-on" : "cohort.left-on", day);
        String because = person.leftBecause().map(code -> Words.say("cohort.left-because", code)).orElse("");
        String words = person.leftReason().map(reason -> Words.say("cohort.reason", reason)).orElse("");
        return Stream.of(when, because, words).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private Div cards(EnrolmentRecord person) {
        var sessions = planning.sessions(person.cohort());
        AgreementCard agreed = agreements.card(person.person(), person.name(),
                said -> enrolling.answered(person.id(), said), this::show);
        RegisterLine line = RegisterLine.of(person, sessions, register.counted(person.cohort()));
        AttendanceCard came = new AttendanceCard(line, programmes.of(person.cohort()).ruleInWords(sessions.size()),
                calendar.today(), makeUps.below(line, this::show));
        Div sofar = new Div(came);
        sofar.addClassName("stack");
        sections.forEach(section -> sofar.add(section.section(person)));
        Div cards = new Div(sofar, agreed);
        cards.addClassName("columns");
        return cards;
    }
}
