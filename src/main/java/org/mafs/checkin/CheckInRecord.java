package org.mafs.checkin;

import java.time.Instant;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;

public record CheckInRecord(EnrolmentId enrolment, SessionId session, long version, CheckInAnswers answers,
        Instant recordedAt) {

    public FormKey key() {
        return WeeklyCheckIn.form(enrolment, session);
    }
}
