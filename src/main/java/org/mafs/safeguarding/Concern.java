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
    private static final SealedField WHY = new SealedField("concern", "why");

    private long enrolmentId;
    private UUID formKey;
    private String instrument;
    private Long sessionId;
    @Enumerated(EnumType.STRING)
    private ConcernReason reason;
    private Instant openedAt;
    private boolean foundLate;
    private Long openedBy;
    private byte[] whySealed;
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

    /** By hand. @param key the same one again finds the same concern */
    Concern(UUID key, EnrolmentId enrolment, Optional<SessionId> session, String why, Sealing sealing, AccountId by,
            Instant now) {
        super(key);
        this.enrolmentId = enrolment.value();
        this.sessionId = session.map(SessionId::value).orElse(null);
        this.reason = ConcernReason.BY_HAND;
        this.whySealed = sealing.seal(why.strip(), WHY, uuid());
        this.openedBy = by.value();
        this.openedAt = now;
    }

    /**
     * The form says something else now. What asks for a talk opens the concern again: a closed one, one that somebody
     * has dealt with already as what it was before, and one of which more is found late. Nobody else's clock is put back
     * by it. Taking it back closes none.
     *
     * @return whether it was opened again
     */
    boolean nowSays(ConcernReason changed, boolean late, Instant now) {
        if (changed == reason) {
            return false;
        }
        reason = changed;
        boolean isKnown = seenAt != null || doneAt != null && !doneAt.isBefore(openedAt);
        boolean renews = closedAt != null || isKnown || late && !foundLate;
        if (changed == ConcernReason.TAKEN_BACK || !renews) {
            return false;
        }
        foundLate = closedAt == null && foundLate || late;
        closedAt = null;
        closedBy = null;
        openedAt = now;
        seenAt = null;
        seenBy = null;
        return true;
    }

    void seen(AccountId by, Instant now) {
        if (seenAt == null) {
            seenAt = now;
            seenBy = by.value();
        }
    }

    /** Somebody has written down what was done; the words stand in the log. */
    void noted(AccountId by, Instant now) {
        requireOpen();
        doneSealed = null;
        doneAt = now;
        doneBy = by.value();
    }

    void close(AccountId by, Instant now) {
        requireOpen();
        if (doneAt == null || doneAt.isBefore(openedAt)) {
            throw new Refused("safeguarding.close.nothing-done");
        }
        closedAt = now;
        closedBy = by.value();
    }

    boolean isClosed() {
        return closedAt != null;
    }

    private void requireOpen() {
        if (isClosed()) {
            throw new Refused("safeguarding.closed-already");
        }
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    ConcernId concernId() {
        return new ConcernId(id());
    }

    ConcernRecord record(Sealing sealing) {
        return new ConcernRecord(concernId(), version(), enrolment(), reason, Optional.ofNullable(instrument),
                Optional.ofNullable(sessionId).map(SessionId::new), foundLate, openedAt,
                Optional.ofNullable(openedBy).map(by -> new ConcernRecord.ByHand(new AccountId(by),
                        sealing.open(whySealed, WHY, uuid()))),
                step(seenAt, seenBy), Optional.ofNullable(sealing.open(doneSealed, DONE, uuid())), step(doneAt, doneBy),
                step(closedAt, closedBy));
    }

    private static Optional<ConcernRecord.Step> step(Instant at, Long by) {
        return Optional.ofNullable(at).map(when -> new ConcernRecord.Step(when, new AccountId(by)));
    }
}
