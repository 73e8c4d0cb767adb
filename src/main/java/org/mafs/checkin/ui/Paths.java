package org.mafs.checkin.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.checkin.Form;

/** The addresses of the evening. */
final class Paths {

    /** As they stand in routes. Anything but a number is no page. */
    static final String SESSION = ":session([0-9]{1,18})";
    static final String PERSON = ":enrolment([0-9]{1,18})";

    private Paths() {
    }

    static String session(SessionId session) {
        return "sessions/" + session.value();
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

    static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
