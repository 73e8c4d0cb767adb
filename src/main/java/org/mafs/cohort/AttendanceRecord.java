package org.mafs.cohort;

import java.time.Instant;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/** @param reason in the person's words, or null */
public record AttendanceRecord(SessionId session, EnrolmentId enrolment, long version, Mark mark, String reason,
        Instant markedAt) {

    AttendanceRecord at(SessionId other) {
        return new AttendanceRecord(other, enrolment, version, mark, reason, markedAt);
    }
}
