package org.mafs.checkin;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Versioned;
import org.mafs.draft.FormKey;

/** One person's week, told at one session. Days of use and meetings are kept in their own rooms under the same key. */
@Entity
class CheckIn extends Versioned {

    private static final SealedField WEEK = new SealedField("check_in", "week");
    private static final SealedField HOPE = new SealedField("check_in", "hope");

    private UUID formKey;
    private long enrolmentId;
    private long sessionId;
    private Integer mood;
    private byte[] weekSealed;
    private byte[] hopeSealed;
    private Instant recordedAt;
    private long recordedBy;

    protected CheckIn() {
    }

    CheckIn(FormKey form, EnrolmentId enrolment, SessionId session) {
        this.formKey = form.value();
        this.enrolmentId = enrolment.value();
        this.sessionId = session.value();
    }

    void tell(CheckInAnswers answers, Sealing sealing, Instant now, AccountId by) {
        this.mood = answers.mood();
        this.weekSealed = sealing.seal(answers.week(), WEEK, uuid());
        this.hopeSealed = sealing.seal(answers.hope(), HOPE, uuid());
        this.recordedAt = now;
        this.recordedBy = by.value();
    }

    FormKey form() {
        return new FormKey(formKey);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    Integer mood() {
        return mood;
    }

    String week(Sealing sealing) {
        return sealing.open(weekSealed, WEEK, uuid());
    }

    String hope(Sealing sealing) {
        return sealing.open(hopeSealed, HOPE, uuid());
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
