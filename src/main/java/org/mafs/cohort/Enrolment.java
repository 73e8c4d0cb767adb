package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
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
    private LocalDate offeredOn;
    private Instant waitingSince;
    private boolean walkIn;
    private LocalDate leftOn;
    @Enumerated(EnumType.STRING)
    private LeftBecause leftBecause;
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

    /** Came through the door and stays: the number of places is no reason to send somebody home. */
    Enrolment walkedIn() {
        this.walkIn = true;
        return this;
    }

    /** Who had no place yet joins on this day; who comes back joined when they first did. */
    void enrol(LocalDate on) {
        if (status != EnrolmentStatus.LEFT && status != EnrolmentStatus.ENROLLED) {
            this.joinedOn = on;
        }
        this.status = EnrolmentStatus.ENROLLED;
        this.waitingSince = null;
        stayed();
    }

    /** @throws Refused when the person has had a place here already */
    void offer(LocalDate on) {
        requireNotInYet();
        this.status = EnrolmentStatus.OFFERED;
        this.offeredOn = on;
        this.waitingSince = null;
        stayed();
    }

    /** Who waits already keeps their turn. */
    void waitFrom(Instant now) {
        requireNotInYet();
        if (status == EnrolmentStatus.OFFERED) {
            throw new Refused("cohort.wait.offered");
        }
        if (status != EnrolmentStatus.WAITING) {
            this.waitingSince = now;
        }
        this.status = EnrolmentStatus.WAITING;
        stayed();
    }

    void decline(LocalDate on, String reason, Sealing sealing) {
        requireNotInYet();
        if (status == EnrolmentStatus.DECLINED) {
            throw new Refused("cohort.decline.already");
        }
        this.status = EnrolmentStatus.DECLINED;
        this.waitingSince = null;
        this.leftOn = on;
        this.leftReasonSealed = sealed(reason, sealing);
    }

    /**
     * A list typed in from paper says late who joined: nobody leaves before they have joined.
     *
     * @param because null when nobody said which of the reasons it was
     */
    void leave(LocalDate on, LeftBecause because, String reason, Sealing sealing) {
        if (status == EnrolmentStatus.LEFT) {
            throw new Refused("cohort.enrolment.left-already");
        }
        this.status = EnrolmentStatus.LEFT;
        this.waitingSince = null;
        this.leftOn = on;
        this.leftBecause = because;
        this.leftReasonSealed = sealed(reason, sealing);
        this.joinedOn = on.isBefore(joinedOn) ? on : joinedOn;
    }

    private void stayed() {
        this.leftOn = null;
        this.leftBecause = null;
        this.leftReasonSealed = null;
    }

    /** @throws Refused when they are on the list, or were and left */
    void requireNotInYet() {
        if (status == EnrolmentStatus.ENROLLED) {
            throw new Refused("cohort.enrolment.in-already");
        }
        if (status == EnrolmentStatus.LEFT) {
            throw new Refused("cohort.enrolment.left-before");
        }
    }

    private byte[] sealed(String reason, Sealing sealing) {
        return sealing.seal(reason.isBlank() ? null : reason.strip(), LEFT_REASON, uuid());
    }

    void moveTo(CohortId cohort) {
        this.cohortId = cohort.value();
    }

    /** Whether one of the cohort's places is theirs. */
    boolean takesAPlace() {
        return status == EnrolmentStatus.OFFERED || status == EnrolmentStatus.ENROLLED;
    }

    EnrolmentRecord record(PersonRecord who, Sealing sealing) {
        return new EnrolmentRecord(enrolmentId(), cohort(), who.id(), who.name(), status, joinedOn,
                Optional.ofNullable(leftOn), Optional.ofNullable(leftReason(sealing)), Optional.ofNullable(leftBecause),
                Optional.ofNullable(waitingSince), walkIn);
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

    Instant waitingSince() {
        return waitingSince;
    }

    boolean walkIn() {
        return walkIn;
    }

    LocalDate leftOn() {
        return leftOn;
    }

    LeftBecause leftBecause() {
        return leftBecause;
    }

    String leftReason(Sealing sealing) {
        return sealing.open(leftReasonSealed, LEFT_REASON, uuid());
    }
}
