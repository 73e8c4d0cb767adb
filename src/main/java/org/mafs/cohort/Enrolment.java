package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.Versioned;
import org.mafs.person.PersonRecord;

@Entity
class Enrolment extends Versioned {

    private static final SealedField LEFT_REASON = new SealedField("enrolment", "left_reason");

    private long cohortId;
    private long personId;
    @Enumerated(EnumType.STRING)
    private EnrolmentStatus status;
    private LocalDate joinedOn;
    private LocalDate leftOn;
    private byte[] leftReasonSealed;

    protected Enrolment() {
    }

    Enrolment(UUID key, CohortId cohort, PersonId person, EnrolmentStatus status, LocalDate joinedOn) {
        super(key);
        this.cohortId = cohort.value();
        this.personId = person.value();
        this.status = status;
        this.joinedOn = joinedOn;
    }

    /** Who was only referred joins on this day; who comes back joined when they first did. */
    void enrol(LocalDate on) {
        if (status == EnrolmentStatus.REFERRED) {
            this.joinedOn = on;
        }
        this.status = EnrolmentStatus.ENROLLED;
        this.leftOn = null;
        this.leftReasonSealed = null;
    }

    void leave(LocalDate on, String reason, Sealing sealing) {
        if (status == EnrolmentStatus.LEFT) {
            throw new Refused("cohort.enrolment.left-already");
        }
        this.status = EnrolmentStatus.LEFT;
        this.leftOn = on;
        this.leftReasonSealed = sealing.seal(reason.isBlank() ? null : reason.strip(), LEFT_REASON, uuid());
    }

    EnrolmentRecord record(PersonRecord who, Sealing sealing) {
        return new EnrolmentRecord(enrolmentId(), cohort(), who.id(), who.name(), status, joinedOn,
                Optional.ofNullable(leftOn), Optional.ofNullable(leftReason(sealing)));
    }

    EnrolmentId enrolmentId() {
        return new EnrolmentId(id());
    }

    CohortId cohort() {
        return new CohortId(cohortId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    EnrolmentStatus status() {
        return status;
    }

    LocalDate joinedOn() {
        return joinedOn;
    }

    LocalDate leftOn() {
        return leftOn;
    }

    String leftReason(Sealing sealing) {
        return sealing.open(leftReasonSealed, LEFT_REASON, uuid());
    }
}
