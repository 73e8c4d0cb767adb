package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;

/** That a place went on in another cohort, when and why. */
@Entity
@Immutable
class EnrolmentMove {

    private static final SealedField REASON = new SealedField("enrolment_move", "reason");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mafs_id")
    private Long id;
    private UUID uuid = UUID.randomUUID();
    private long enrolmentId;
    private long fromCohortId;
    private long toCohortId;
    private LocalDate movedOn;
    private byte[] reasonSealed;
    private long movedBy;

    protected EnrolmentMove() {
    }

    EnrolmentMove(EnrolmentId enrolment, CohortId from, CohortId to, LocalDate on, AccountId by) {
        this.enrolmentId = enrolment.value();
        this.fromCohortId = from.value();
        this.toCohortId = to.value();
        this.movedOn = on;
        this.movedBy = by.value();
    }

    EnrolmentMove because(String reason, Sealing sealing) {
        this.reasonSealed = sealing.seal(reason.isBlank() ? null : reason.strip(), REASON, uuid);
        return this;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    CohortId from() {
        return new CohortId(fromCohortId);
    }

    CohortId to() {
        return new CohortId(toCohortId);
    }

    LocalDate movedOn() {
        return movedOn;
    }

    String reason(Sealing sealing) {
        return sealing.open(reasonSealed, REASON, uuid);
    }
}
