package org.mafs.checkin;

import java.time.Instant;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

public record CheckInRecord(EnrolmentId enrolment, SessionId session, long version, CheckInAnswers answers,
        Instant recordedAt) {
}
