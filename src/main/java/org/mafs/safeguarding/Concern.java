package org.mafs.safeguarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Versioned;
import org.mafs.measure.FormAnswered;

@Entity
class Concern extends Versioned {

    private static final SealedField DONE = new SealedField("concern", "done");

    private long enrolmentId;
    private UUID formKey;
    private String instrument;
    private Long sessionId;
    @Enumerated(EnumType.STRING)
    private ConcernReason reason;
    private Instant openedAt;
    private boolean foundLate;
    private Instant seenAt;
    private Long seenBy;
    private byte[] doneSealed;
    private Instant doneAt;
    private Long doneBy;
    private Instant closedAt;
    private Long closedBy;

    protected Concern() {
    }

    Concern(FormAnswered form, ConcernReason reason, Instant now) {
        this.enrolmentId = form.enrolment().value();
        this.formKey = form.form().value();
        this.instrument = form.instrument();
        this.sessionId = form.session().map(SessionId::value).orElse(null);
        this.foundLate = form.late();
        this.reason = reason;
        this.openedAt = now;
    }

    /** The form says something else now. What asks for a talk opens a closed concern again; taking it back closes none. */
    void nowSays(ConcernReason changed, Instant now) {
        if (changed == reason) {
            return;
        }
        reason = changed;
        if (changed != ConcernReason.TAKEN_BACK && closedAt != null) {
            closedAt = null;
            closedBy = null;
            openedAt = now;
            seenAt = null;
            seenBy = null;
        }
    }

    void seen(AccountId by, Instant now) {
        if (seenAt == null) {
            seenAt = now;
            seenBy = by.value();
        }
    }

    void say(String done, Sealing sealing, AccountId by, Instant now) {
        requireOpen();
        doneSealed = sealing.seal(done.strip(), DONE, uuid());
        doneAt = now;
        doneBy = by.value();
    }

    void close(AccountId by, Instant now) {
        requireOpen();
        if (doneSealed == null || doneAt.isBefore(openedAt)) {
            throw new Refused("safeguarding.close.nothing-done");
        }
        closedAt = now;
        closedBy = by.value();
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw new Refused("safeguarding.closed-already");
        }
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    ConcernRecord record(Sealing sealing) {
        return new ConcernRecord(new ConcernId(id()), version(), enrolment(), reason, openedAt,
                step(seenAt, seenBy), Optional.ofNullable(sealing.open(doneSealed, DONE, uuid())), step(doneAt, doneBy),
                step(closedAt, closedBy));
    }

    private static Optional<ConcernRecord.Step> step(Instant at, Long by) {
        return Optional.ofNullable(at).map(when -> new ConcernRecord.Step(when, new AccountId(by)));
    }
}
