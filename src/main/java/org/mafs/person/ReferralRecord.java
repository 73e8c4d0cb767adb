package org.mafs.person;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.PersonId;
import org.mafs.base.ReferralId;

/** @param outcome empty while it waits for an answer */
public record ReferralRecord(ReferralId id, PersonId person, ReferralSource source, LocalDate referredOn,
        Optional<String> referrer, Optional<String> agency, Optional<String> note, Optional<ReferralOutcome> outcome,
        Optional<LocalDate> outcomeOn, Optional<String> reason) {
}
