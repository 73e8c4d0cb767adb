package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormSheets;
import org.mafs.checkin.LateAnswers;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Risk;
import org.mafs.measure.ui.ScoreCard;
import tools.jackson.databind.json.JsonMapper;

/** CORE-10, keyed in from the paper form or asked together, and then what it comes to. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/core-10")
@RouteAlias("enrolments/" + Paths.PERSON + "/core-10")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class MeasureView extends FormView {

    private static final Instrument CORE_10 = Instruments.CORE_10;

    private final CompletedForms forms;

    MeasureView(CompletedForms forms, FormSheets sheets, LateAnswers late, JsonMapper json, Enrolling enrolling,
            CohortPlanning cohorts, Calendar calendar) {
        super(Form.CORE_10, sheets, late, json, enrolling, cohorts, calendar);
        this.forms = forms;
    }

    /** The result belongs to the facilitator's screen, so it comes here and not as a passing notice. */
    @Override
    void handedIn() {
        ResponseRecord latest = forms.handedIn(occasion().key(Form.CORE_10), person().id()).orElseThrow();
        showInstead(latest.score().risk() == Risk.NO ? new Component[]{result(), end()}
                : new Component[]{new CareNote(person().name(), latest.score().risk()), result(), end()});
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    private ScoreCard result() {
        return new ScoreCard(CORE_10, forms.of(person().id(), CORE_10));
    }

    private Div end() {
        Button done = new Button(backTo(), pressed -> leave());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Div end = new Div(done);
        end.addClassName("actions");
        return end;
    }

    private String backTo() {
        return session().isPresent() ? Words.say("checkin.done-back")
                : Words.say("checkin.done-back-to", person().name());
    }
}
