package org.mafs.checkin;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.access.Participant;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

/**
 * When one person fills forms in: at a session, or on a day of its own.
 *
 * @param heldOn the session's day, or that day
 */
public record Occasion(EnrolmentId enrolment, Optional<SessionId> session, LocalDate heldOn) {

    static Occasion of(Participant person) {
        return new Occasion(person.enrolment(), person.session(), person.heldOn());
    }

    public FormKey key(Form form) {
        return session.map(at -> FormKey.atSession(form.code(), enrolment, at))
                .orElseGet(() -> FormKey.onDay(form.code(), enrolment, heldOn));
    }
}
