package org.mafs.measure;

import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

/**
 * Something was answered that may ask for a talk: a form was handed in or put right, or its question about risk was
 * answered. Told within the transaction of the answer: what listens is kept with it, or both are not.
 *
 * @param late whether it was found only after the session was closed
 */
public record FormAnswered(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, String instrument,
        Risk risk, boolean late) {
}
