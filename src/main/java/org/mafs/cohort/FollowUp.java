package org.mafs.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Versioned;

/** Somebody could not be reached. That a follow-up was done is read from the forms, not kept here. */
@Entity
class FollowUp extends Versioned {

    private static final SealedField NOTE = new SealedField("follow_up", "note");
    private static final String LOST = "LOST";

    private long enrolmentId;
    private String outcome = LOST;
    @Enumerated(EnumType.STRING)
    private LostBecause lostBecause;
    private byte[] noteSealed;
    private LocalDate endedOn;
    private long endedBy;

    protected FollowUp() {
    }

    FollowUp(EnrolmentId enrolment) {
        this.enrolmentId = enrolment.value();
    }

    void lose(LostBecause because, String note, Sealing sealing, LocalDate on, AccountId by) {
        this.lostBecause = because;
        this.noteSealed = sealing.seal(note.isBlank() ? null : note.strip(), NOTE, uuid());
        this.endedOn = on;
        this.endedBy = by.value();
    }
}
