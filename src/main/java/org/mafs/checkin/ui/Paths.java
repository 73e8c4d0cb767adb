package org.mafs.checkin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.ui.Destination;
import org.mafs.checkin.Form;
import org.mafs.checkin.LateForm;

/** The addresses of the evening. */
final class Paths {

    /** As they stand in routes. Anything but a number is no page. */
    static final String SESSION = ":session([0-9]{1,18})";
    static final String PERSON = ":enrolment([0-9]{1,18})";
    static final String MEASURE = ":measure([a-z0-9]+(?:-[a-z0-9]+)*)";

    private Paths() {
    }

    static String session(SessionId session) {
        return "sessions/" + session.value();
    }

    /** Where paper sheets are keyed in. */
    static String paper(SessionId session) {
        return session(session) + "/paper";
    }

    static String plan(SessionId session) {
        return session(session) + "/plan";
    }

    static String form(Form form, EnrolmentId person, Optional<SessionId> session) {
        String start = session.map(at -> session(at) + "/").orElse("");
        return start + "enrolments/" + person.value() + "/" + form.code();
    }

    /** Back to the evening, or to the person's page for a form taken outside one. */
    static String afterForm(EnrolmentId person, Optional<SessionId> session) {
        return session.map(Paths::session).orElse("enrolments/" + person.value());
    }

    /** Where both versions of a form stand side by side. */
    static Destination late(LateForm late) {
        return late(late.id(), late.occasion().enrolment(), late.occasion().session());
    }

    static Destination late(UUID late, EnrolmentId person, Optional<SessionId> session) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("enrolment", Long.toString(person.value()));
        parameters.put("late", late.toString());
        session.ifPresent(at -> parameters.put("session", Long.toString(at.value())));
        return new Destination(LateAnswersView.class, new RouteParameters(parameters));
    }

    static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
