package org.mafs.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormSheets;
import org.mafs.checkin.Forms;
import org.mafs.checkin.LateAnswers;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.ResponseRecord;
import org.mafs.measure.Risk;
import org.mafs.measure.ui.ScoreCard;
import org.mafs.safeguarding.HelpLines;
import tools.jackson.databind.json.JsonMapper;

/** A measure, keyed in from the paper form or asked together, and then what it comes to. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/" + Paths.MEASURE)
@RouteAlias("enrolments/" + Paths.PERSON + "/" + Paths.MEASURE)
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class MeasureView extends FormView {

    private final CompletedForms measures;
    private final Forms forms;
    private final HelpLines lines;

    MeasureView(CompletedForms measures, Forms forms, FormSheets sheets, LateAnswers late, JsonMapper json,
            Enrolling enrolling, CohortPlanning cohorts, Calendar calendar, HelpLines lines) {
        super(sheets, late, json, enrolling, cohorts, calendar);
        this.measures = measures;
        this.forms = forms;
        this.lines = lines;
    }

    @Override
    Form form(BeforeEnterEvent event) {
        return forms.known(event.getRouteParameters().get("measure").orElseThrow()).filter(Form::isMeasure)
                .orElseThrow(NotFoundException::new);
    }

    /** The result belongs to the facilitator's screen, so it comes here and not as a passing notice. */
    @Override
    void handedIn() {
        Optional<ResponseRecord> latest = measures.handedIn(occasion().key(form()), person().id());
        if (latest.isEmpty() || form().isForTheClose()) {
            super.handedIn();
            return;
        }
        Risk risk = latest.get().score().risk();
        showInstead(risk == Risk.NO || risk == Risk.NOT_ASKED ? new Component[]{result(latest.get()), end()}
                : new Component[]{new CareNote(person().name(), risk, lines), result(latest.get()), end()});
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    private ScoreCard result(ResponseRecord latest) {
        return new ScoreCard(latest.instrument(), measures.of(person().id(), form().code()));
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
