package org.mafs.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.mafs.base.Versioned;

@Entity
class Referral extends Versioned {

    private long personId;
    @Enumerated(EnumType.STRING)
    private ReferralSource source;
    private LocalDate referredOn;

    protected Referral() {
    }

    Referral(long personId, ReferralSource source, LocalDate referredOn) {
        this.personId = personId;
        this.source = source;
        this.referredOn = referredOn;
    }
}
