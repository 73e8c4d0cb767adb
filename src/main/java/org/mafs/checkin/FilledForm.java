package org.mafs.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

/**
 * How one form was filled in that was handed in; nothing of what it says.
 *
 * @param declined the fields of which the person would rather not say, which is not the same as leaving them out
 */
public record FilledForm(FormKey key, Form form, EnrolmentId enrolment, Optional<SessionId> session, Filled how,
        List<String> declined, Instant handedInAt) {

    public int questionsDeclined() {
        return Math.toIntExact(declined.stream().map(GivenAnswers::question).distinct().count());
    }
}
