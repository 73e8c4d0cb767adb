package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;

/** A call, text or visit. Never changed: the next attempt is another one. */
@Entity
@Immutable
class ContactAttempt {

    private static final SealedField NOTE = new SealedField("contact_attempt", "note");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mafs_id")
    private Long id;
    private UUID uuid = UUID.randomUUID();
    private long enrolmentId;
    @Enumerated(EnumType.STRING)
    private ContactPurpose purpose;
    @Enumerated(EnumType.STRING)
    private ContactWay way;
    private boolean reached;
    private byte[] noteSealed;
    private Instant triedAt;
    private long triedBy;

    protected ContactAttempt() {
    }

    ContactAttempt(EnrolmentId enrolment, ContactPurpose purpose, ContactWay way, boolean reached, String note,
            Sealing sealing, Instant triedAt, AccountId triedBy) {
        this.enrolmentId = enrolment.value();
        this.purpose = purpose;
        this.way = way;
        this.reached = reached;
        this.noteSealed = sealing.seal(note.isBlank() ? null : note.strip(), NOTE, uuid);
        this.triedAt = triedAt;
        this.triedBy = triedBy.value();
    }

    ContactRecord record(Sealing sealing) {
        return new ContactRecord(purpose, way, reached, Optional.ofNullable(sealing.open(noteSealed, NOTE, uuid)),
                triedAt, new AccountId(triedBy));
    }
}
