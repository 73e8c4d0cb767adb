package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.ConflictDialog;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.base.ui.SavedLine;
import org.mafs.checkin.Form;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;

/**
 * One form for one person. Every answer is kept the moment it is given; handing in makes the record. Opened again, on
 * whatever tablet, the form shows what was given so far.
 */
abstract class FormView extends Page implements BeforeEnterObserver {

    private final Form form;
    private final Enrolling enrolling;
    private final CohortPlanning cohorts;
    private final Drafts drafts;
    private final Calendar calendar;

    private final ErrorNote problem = new ErrorNote();
    private final SavedLine saved = new SavedLine();
    private final Div questions = new Div();
    private final Button handIn = new Button();
    private final Div steps = new Div();

    private EnrolmentRecord person;
    private Optional<SessionRecord> session = Optional.empty();

    FormView(Form form, Enrolling enrolling, CohortPlanning cohorts, Drafts drafts, Calendar calendar) {
        this.form = form;
        this.enrolling = enrolling;
        this.cohorts = cohorts;
        this.drafts = drafts;
        this.calendar = calendar;
        addClassName("page-narrow");
        questions.addClassName("stack");
        add(questions, problem, steps());
    }

    /** Puts the questions on the page and shows what was handed in before, then what was kept since. */
    abstract void show(Div questions, Map<String, String> kept);

    /** Makes the record. {@code replacing} is the version of somebody else's that is knowingly replaced. */
    abstract void save(Optional<Long> replacing);

    /** What comes after the form was handed in. */
    void afterwards() {
        leave();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EnrolmentId id = new EnrolmentId(event.getRouteParameters().getLong("enrolment").orElseThrow());
        session = event.getRouteParameters().getLong("session").map(SessionId::new).map(at -> cohorts.session(at, id));
        person = session.isPresent() ? enrolling.get(id) : enrolling.getAsLeader(id);
        heading(Words.say("checkin.form-heading", Words.say("checkin.form", form), person.name()));
        subline(session.map(at -> Words.say("checkin.form-at", at.number(), Calendar.shortDay(at.heldOn())))
                .orElse(Calendar.longDay(day())));
        handIn.setText(Words.say("checkin.hand-in." + form.code(), person.name()));
        problem.clear();
        saved.clear();
        steps.setVisible(true);
        questions.removeAll();
        show(questions, drafts.of(key(), person.id()));
    }

    EnrolmentRecord person() {
        return person;
    }

    Optional<SessionId> session() {
        return session.map(SessionRecord::id);
    }

    LocalDate day() {
        return session.map(SessionRecord::heldOn).filter(held -> !held.isAfter(calendar.today()))
                .orElse(calendar.today());
    }

    FormKey key() {
        return session.map(at -> FormKey.atSession(form.code(), person.id(), at.id()))
                .orElseGet(() -> FormKey.onDay(form.code(), person.id(), day()));
    }

    /** Keeps one answer; null keeps that it was taken back. */
    void keep(String field, Object answer) {
        problem.clear();
        saved.savedAt(drafts.keep(key(), person.id(), field, answer == null ? "" : answer.toString()));
    }

    void forgetKept() {
        drafts.discard(key(), person.id());
    }

    void leave() {
        Paths.go(Paths.afterForm(person.id(), session()));
    }

    void hideSteps() {
        steps.setVisible(false);
    }

    private Component steps() {
        Button back = new Button(Words.say("checkin.back"), pressed -> leave());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        handIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        handIn.setDisableOnClick(true);
        handIn.addClickListener(pressed -> attempt(Optional.empty()));
        steps.add(back, saved, handIn);
        steps.addClassName("form-actions");
        return steps;
    }

    private void attempt(Optional<Long> replacing) {
        try {
            save(replacing);
            afterwards();
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::keepTheirs, theirs -> attempt(Optional.of(theirs))).open();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
            problem.scrollIntoView();
        } finally {
            handIn.setEnabled(true);
        }
    }

    private void keepTheirs() {
        forgetKept();
        leave();
    }
}
