package org.mafs.draft;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/**
 * Names one form of one person on one occasion. The same form opened twice, sent twice or retried has the same key,
 * and the same key is one record.
 */
public record FormKey(UUID value) {

    public static FormKey atSession(String form, EnrolmentId enrolment, SessionId session) {
        return of(form, enrolment, "session " + session.value());
    }

    /** For a form taken outside a session, such as a follow-up. */
    public static FormKey onDay(String form, EnrolmentId enrolment, LocalDate day) {
        return of(form, enrolment, "day " + day);
    }

    private static FormKey of(String form, EnrolmentId enrolment, String occasion) {
        String name = form + "/" + enrolment.value() + "/" + occasion;
        return new FormKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
