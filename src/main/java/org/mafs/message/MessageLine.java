package org.mafs.message;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;

/** One line of the log: whom it was for, what kind, and what has become of it when. The words are the same for all. */
public record MessageLine(long id, PersonId person, EnrolmentId enrolment, MessageReason reason, Channel channel,
        MessageState state, Optional<Problem> problem, int attempts, Instant sendAfter, Instant changedAt) {
}
