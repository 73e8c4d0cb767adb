package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.PersonSection;
import org.mafs.cohort.Register;
import org.mafs.person.Agreement;

/** One person's place in a cohort, and what the rooms above know of them. */
@Route("people/:" + EnrolmentView.ENROLMENT + "([0-9]{1,18})")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class EnrolmentView extends Page implements BeforeEnterObserver {

    static final String ENROLMENT = "enrolment";

    private final Enrolling enrolling;
    private final CohortPlanning planning;
    private final Register register;
    private final MakeUps makeUps;
    private final Agreement agreement;
    private final Calendar calendar;
    private final List<PersonSection> sections;
    private final Div content = new Div();
    private EnrolmentId enrolment;

    EnrolmentView(Enrolling enrolling, CohortPlanning planning, Register register, MakeUps makeUps, Agreement agreement,
            Calendar calendar, List<PersonSection> sections) {
        this.enrolling = enrolling;
        this.planning = planning;
        this.register = register;
        this.makeUps = makeUps;
        this.agreement = agreement;
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
        EnrolmentRecord person = enrolling.get(enrolment);
        headingName(person.name());
        actions(leaveOrComeBack(person));
        content.removeAll();
        content.add(facts(person, planning.get(person.cohort())), cards(person));
        sections.forEach(section -> content.add(section.section(person)));
    }

    private UnorderedList facts(EnrolmentRecord person, CohortRecord cohort) {
        UnorderedList facts = new UnorderedList(
                new ListItem(CohortNavigation.cohort(cohort.id()).link(cohort.name())),
                new ListItem(Words.say("cohort.joined-on", Calendar.longDay(person.joinedOn()))),
                new ListItem(StatusChip.of(person.status())));
        person.leftOn().ifPresent(day -> facts.add(new ListItem(person.leftReason()
                .map(reason -> Words.say("cohort.left-on.because", Calendar.longDay(day), reason))
                .orElseGet(() -> Words.say("cohort.left-on", Calendar.longDay(day))))));
        facts.addClassName("facts");
        return facts;
    }

    private Div cards(EnrolmentRecord person) {
        var sessions = planning.sessions(person.cohort());
        AgreementCard agreed = new AgreementCard(
                agreement.of(person.cohort()).getOrDefault(person.person(), Map.of()),
                purpose -> new AgreementDialog(purpose,
                        (given, how) -> enrolling.answered(person.id(), purpose, given, how), this::show).open());
        RegisterLine line = RegisterLine.of(person, sessions, register.counted(person.cohort()));
        AttendanceCard came = new AttendanceCard(line, calendar.today(), makeUps.below(line, this::show));
        Div cards = new Div(came, agreed);
        cards.addClassName("columns");
        return cards;
    }

    private Button leaveOrComeBack(EnrolmentRecord person) {
        if (person.status() == EnrolmentStatus.LEFT) {
            Button back = new Button(Words.say("cohort.came-back"), new Glyph("undo"), pressed -> {
                enrolling.comeBack(person.id());
                Told.good(Words.say("cohort.came-back.done", person.name()));
                show();
            });
            back.setDisableOnClick(true);
            return back;
        }
        return new Button(Words.say("cohort.leave"), new Glyph("away"),
                pressed -> new LeaveDialog(person, calendar.today(), enrolling, this::show).open());
    }
}
