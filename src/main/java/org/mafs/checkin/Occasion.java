package org.mafs.checkin;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

/**
 * When one person fills forms in: at a session, or on a day of its own.
 *
 * @param heldOn  the session's day, or that day; a link keeps the one it was sent on, and the forms are named by it
 * @param takenOn the day on which what is handed in counts; by a link, that of handing in
 */
public record Occasion(EnrolmentId enrolment, Optional<SessionId> session, LocalDate heldOn, LocalDate takenOn) {

    public Occasion(EnrolmentId enrolment, Optional<SessionId> session, LocalDate heldOn) {
        this(enrolment, session, heldOn, heldOn);
    }

    /** @param today counts for what comes by a link */
    static Occasion of(Participant person, LocalDate today) {
        return new Occasion(person.enrolment(), person.session(), person.heldOn(),
                person.way() == FormWay.BY_LINK ? today : person.heldOn());
    }

    public FormKey key(Form form) {
        return session.map(at -> FormKey.atSession(form.code(), enrolment, at))
                .orElseGet(() -> FormKey.onDay(form.code(), enrolment, heldOn));
    }
}
