package org.mafs.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

/** @param seenVersion the version the screen began from; empty for a form not handed in before */
public record NewResponse(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, String instrument,
        LocalDate takenOn, Answers answers, Optional<Long> seenVersion) {
}
