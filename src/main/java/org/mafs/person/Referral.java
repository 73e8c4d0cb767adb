package org.mafs.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mafs.audit.SealedField;
import org.mafs.audit.Sealing;
import org.mafs.base.PersonId;
import org.mafs.base.ReferralId;
import org.mafs.base.Refused;
import org.mafs.base.Versioned;
import org.mafs.base.Words;

@Entity
class Referral extends Versioned {

    static final SealedField AGENCY = new SealedField("referral", "agency");
    private static final SealedField REFERRER = new SealedField("referral", "referrer");
    private static final SealedField NOTE = new SealedField("referral", "note");
    private static final SealedField OUTCOME_REASON = new SealedField("referral", "outcome_reason");

    private long personId;
    @Enumerated(EnumType.STRING)
    private ReferralSource source;
    private LocalDate referredOn;
    private byte[] referrerSealed;
    private byte[] agencySealed;
    private byte[] noteSealed;
    @Enumerated(EnumType.STRING)
    private ReferralOutcome outcome;
    private LocalDate outcomeOn;
    private byte[] outcomeReasonSealed;

    protected Referral() {
    }

    Referral(PersonId person, ReferralSource source, LocalDate referredOn) {
        this.personId = person.value();
        this.source = source;
        this.referredOn = referredOn;
    }

    Referral(UUID key, PersonId person, NewReferral asked, Sealing sealing) {
        super(key);
        this.personId = person.value();
        this.source = asked.person().source();
        this.referredOn = asked.referredOn();
        this.referrerSealed = sealing.seal(asked.referrer(), REFERRER, uuid());
        this.agencySealed = sealing.seal(asked.agency(), AGENCY, uuid());
        this.noteSealed = sealing.seal(asked.note(), NOTE, uuid());
    }

    /** @param reason may be empty, but not for "not suitable": whoever asks later must be told why */
    void answer(ReferralOutcome answered, String reason, LocalDate on, Sealing sealing) {
        if (outcome != null && outcome.isLast() && outcome != answered) {
            throw new Refused("person.referral.answered", Words.say("person.referral.outcome", outcome));
        }
        if (answered == ReferralOutcome.NOT_SUITABLE && reason.isBlank()) {
            throw new Refused("person.referral.reason.needed");
        }
        this.outcome = answered;
        this.outcomeOn = on;
        this.outcomeReasonSealed = sealing.seal(reason.isBlank() ? null : reason.strip(), OUTCOME_REASON, uuid());
    }

    PersonId person() {
        return new PersonId(personId);
    }

    ReferralRecord record(Sealing sealing) {
        return new ReferralRecord(new ReferralId(id()), person(), source, referredOn,
                Optional.ofNullable(sealing.open(referrerSealed, REFERRER, uuid())),
                Optional.ofNullable(sealing.open(agencySealed, AGENCY, uuid())),
                Optional.ofNullable(sealing.open(noteSealed, NOTE, uuid())),
                Optional.ofNullable(outcome), Optional.ofNullable(outcomeOn),
                Optional.ofNullable(sealing.open(outcomeReasonSealed, OUTCOME_REASON, uuid())));
    }
}
