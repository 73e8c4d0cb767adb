package org.mafs.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.Told;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormSheets;
import org.mafs.checkin.LateAnswers;
import org.mafs.checkin.LateForm;
import org.mafs.checkin.Occasion;
import org.mafs.checkin.ui.FormElement.Outcome;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.SessionRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * One form for one person, filled in together. It is the form that people fill in by themselves: every answer is kept
 * the moment it is given, also without a network, and handing in makes the record. Opened again, on whatever tablet, it
 * shows what was handed in before and what was given since.
 */
abstract class FormView extends Page implements BeforeEnterObserver {

    private Form form;
    private final FormSheets sheets;
    private final LateAnswers late;
    private final JsonMapper json;
    private final Enrolling enrolling;
    private final CohortPlanning cohorts;
    private final Calendar calendar;

    private final ErrorNote problem = new ErrorNote();
    private final Div place = new Div();

    private EnrolmentRecord person;
    private Optional<SessionRecord> session = Optional.empty();
    private Occasion occasion;

    FormView(FormSheets sheets, LateAnswers late, JsonMapper json, Enrolling enrolling,
            CohortPlanning cohorts, Calendar calendar) {
        this.sheets = sheets;
        this.late = late;
        this.json = json;
        this.enrolling = enrolling;
        this.cohorts = cohorts;
        this.calendar = calendar;
        addClassName("page-narrow");
        place.addClassName("stack");
        add(problem, place);
    }

    /** Which form this address is of. */
    abstract Form form(BeforeEnterEvent event);

    /** What comes after the form was handed in and is kept. */
    void handedIn() {
        Told.good(Words.say("checkin.handed-in", person.name()));
        leave();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EnrolmentId id = new EnrolmentId(event.getRouteParameters().getLong("enrolment").orElseThrow());
        session = event.getRouteParameters().getLong("session").map(SessionId::new).map(at -> cohorts.session(at, id));
        person = session.isPresent() ? enrolling.get(id) : enrolling.getAsLeader(id);
        form = form(event);
        occasion = new Occasion(id, session(), day());
        heading(Words.say("checkin.form-heading", form.title(), person.name()));
        subline(session.map(at -> Words.say("checkin.form-at", at.number(), Calendar.shortDay(at.heldOn())))
                .orElse(Calendar.longDay(occasion.heldOn())));
        problem.clear();
        ask();
    }

    /** Here a dropped network is no worry, and says so. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getReconnectDialogConfiguration().setDialogText(Words.say("checkin.no-network"));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().getReconnectDialogConfiguration().setDialogText(Words.say("app.no-network"));
        super.onDetach(detached);
    }

    EnrolmentRecord person() {
        return person;
    }

    Optional<SessionId> session() {
        return session.map(SessionRecord::id);
    }

    Form form() {
        return form;
    }

    Occasion occasion() {
        return occasion;
    }

    void leave() {
        Paths.go(Paths.afterForm(person.id(), session()));
    }

    /** Shows this in the form's place. */
    void showInstead(Component... shown) {
        place.removeAll();
        place.add(shown);
    }

    private void ask() {
        FormElement element = new FormElement();
        element.onReady(() -> element.show(json.valueToTree(sheets.together(form, occasion))));
        element.onHandedIn(this::handedIn);
        element.onLeave(this::leave);
        showInstead(element);
    }

    /** Somebody has handed in other answers since this page was opened: whoever is here now decides. */
    private void lookAtBoth() {
        Told.good(Words.say("checkin.handed-in-beside", person.name()));
        session().map(late::at).orElseGet(late::waiting).stream()
                .filter(waits -> waits.form().equals(form) && waits.occasion().equals(occasion))
                .max(Comparator.comparing(LateForm::arrivedAt))
                .ifPresentOrElse(waits -> Paths.late(waits).open(), this::leave);
    }

    private void handedIn(Outcome outcome, String reason) {
        switch (outcome) {
            case KEPT -> handedIn();
            case BESIDE -> lookAtBoth();
            case REFUSED -> {
                problem.say(reason);
                ask();
            }
            case WAITING -> {
                // The tablet says itself that the form is safe there; this is told again when it has gone.
            }
        }
    }

    private LocalDate day() {
        return session.map(SessionRecord::heldOn).filter(held -> !held.isAfter(calendar.today()))
                .orElse(calendar.today());
    }
}
