package org.mafs.mutualaid;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Versioned;
import org.mafs.draft.FormKey;

/** How many outside meetings one person remembers, asked on one day. */
@Entity
class MeetingRecall extends Versioned {

    private UUID formKey;
    private long enrolmentId;
    private Long sessionId;
    private LocalDate askedOn;
    private int windowDays;
    private int meetings;
    private Instant recordedAt;
    private long recordedBy;

    protected MeetingRecall() {
    }

    MeetingRecall(FormKey form, EnrolmentId enrolment, Optional<SessionId> session, LocalDate askedOn, int window) {
        this.formKey = form.value();
        this.enrolmentId = enrolment.value();
        this.sessionId = session.map(SessionId::value).orElse(null);
        this.askedOn = askedOn;
        this.windowDays = window;
    }

    void say(int counted, Instant now, AccountId by) {
        this.meetings = counted;
        this.recordedAt = now;
        this.recordedBy = by.value();
    }

    UUID form() {
        return formKey;
    }

    int windowDays() {
        return windowDays;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    int meetings() {
        return meetings;
    }
}
