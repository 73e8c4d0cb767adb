package org.mafs.cohort;

import java.time.Instant;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/**
 * @param reason          in the person's words, or null
 * @param choseNotToWrite came, and wanted no forms: none is due then and none is missing
 * @param madeUp          in another cohort, as it was arranged
 */
public record AttendanceRecord(SessionId session, EnrolmentId enrolment, long version, Mark mark, String reason,
        Instant markedAt, boolean choseNotToWrite, boolean madeUp) {

    AttendanceRecord at(SessionId other, boolean arranged) {
        return new AttendanceRecord(other, enrolment, version, mark, reason, markedAt, choseNotToWrite, arranged);
    }
}
