package org.mafs.draft;

import java.time.LocalDate;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/** The form key that the app itself would have given, so that it finds again what came from a spreadsheet. */
public final class FormInBulk {

    private FormInBulk() {
    }

    /** @param session null for a form taken outside a session */
    public static UUID key(String form, long enrolment, Long session, LocalDate day) {
        EnrolmentId of = new EnrolmentId(enrolment);
        return (session == null ? FormKey.onDay(form, of, day)
                : FormKey.atSession(form, of, new SessionId(session))).value();
    }

    /** The form that asks about this many days: a week is the check-in's question, four weeks the look back's. */
    public static String asking(int window) {
        return window == 7 ? "check-in" : "look-back";
    }
}
