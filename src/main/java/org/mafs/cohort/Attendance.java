package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Versioned;

@Entity
class Attendance extends Versioned {

    private static final SealedField REASON = new SealedField("attendance", "reason");

    private long sessionId;
    private long enrolmentId;
    @Enumerated(EnumType.STRING)
    private Mark mark;
    private byte[] reasonSealed;
    private boolean choseNotToWrite;
    private Instant markedAt;
    private long markedBy;

    protected Attendance() {
    }

    Attendance(SessionId session, EnrolmentId enrolment) {
        this.sessionId = session.value();
        this.enrolmentId = enrolment.value();
    }

    /** Who was not there has not chosen anything. */
    void mark(Mark newMark, String reason, Sealing sealing, Instant now, AccountId by) {
        this.mark = newMark;
        this.reasonSealed = sealing.seal(reason == null || reason.isBlank() ? null : reason.strip(), REASON, uuid());
        this.choseNotToWrite = choseNotToWrite && newMark.attended();
        this.markedAt = now;
        this.markedBy = by.value();
    }

    /** @throws Refused when they are not marked as having come */
    void choseNotToWrite(boolean chose, Instant now, AccountId by) {
        if (chose && !mark.attended()) {
            throw new Refused("cohort.register.not-here");
        }
        this.choseNotToWrite = chose;
        this.markedAt = now;
        this.markedBy = by.value();
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    AttendanceRecord record(Sealing sealing) {
        return new AttendanceRecord(new SessionId(sessionId), new EnrolmentId(enrolmentId), version(), mark,
                sealing.open(reasonSealed, REASON, uuid()), markedAt, choseNotToWrite, false);
    }
}
