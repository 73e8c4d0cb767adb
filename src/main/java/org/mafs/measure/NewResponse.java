package org.mafs.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

/**
 * @param seenVersion the version the screen began from; empty for a form not handed in before
 * @param asked       the version of the instrument that was shown; empty for the one that is asked now. A form that was
 *                    handed in before keeps its own
 */
public record NewResponse(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, String instrument,
        LocalDate takenOn, Answers answers, Optional<Long> seenVersion, Optional<Integer> asked) {

    public NewResponse(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, String instrument,
            LocalDate takenOn, Answers answers, Optional<Long> seenVersion) {
        this(form, enrolment, session, instrument, takenOn, answers, seenVersion, Optional.empty());
    }
}
