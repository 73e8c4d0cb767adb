package org.mafs.checkin.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.checkin.Form;
import org.mafs.checkin.FormSheets;
import org.mafs.checkin.LateAnswers;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import tools.jackson.databind.json.JsonMapper;

/** The weekly check-in, in our own words. Any question may be left out. */
@Route("sessions/" + Paths.SESSION + "/enrolments/" + Paths.PERSON + "/check-in")
@RolesAllowed({Role.LEADS_SESSIONS, Role.RUNS_COHORTS})
class CheckInView extends FormView {

    CheckInView(FormSheets sheets, LateAnswers late, JsonMapper json, Enrolling enrolling, CohortPlanning cohorts,
            Calendar calendar) {
        super(sheets, late, json, enrolling, cohorts, calendar);
    }

    @Override
    Form form(BeforeEnterEvent event) {
        return Form.CHECK_IN;
    }
}
