package org.mafs.checkin.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormSheets;
import org.mafs.checkin.LateAnswers;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import tools.jackson.databind.json.JsonMapper;

/** The last four weeks: days of use, the person's own main substance, and meetings outside. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/look-back")
@RouteAlias("enrolments/" + Paths.PERSON + "/look-back")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class LookBackView extends FormView {

    LookBackView(FormSheets sheets, LateAnswers late, JsonMapper json, Enrolling enrolling, CohortPlanning cohorts,
            Calendar calendar) {
        super(sheets, late, json, enrolling, cohorts, calendar);
    }

    @Override
    Form form(BeforeEnterEvent event) {
        return Form.LOOK_BACK;
    }
}
