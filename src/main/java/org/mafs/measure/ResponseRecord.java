package org.mafs.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

/** A completed form. {@code session} is empty for a form taken outside one, such as a follow-up. */
public record ResponseRecord(FormKey key, EnrolmentId enrolment, Optional<SessionId> session, Instrument instrument,
        long version, LocalDate takenOn, Answers answers, Instant recordedAt) {

    public Score score() {
        return Scoring.score(instrument, answers);
    }
}
