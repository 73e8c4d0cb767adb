package org.mafs.person;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.PersonId;
import org.mafs.base.ReferralId;

/** A line of the list of referrals. */
public record ReferralRow(ReferralId id, PersonId person, String name, ReferralSource source, Optional<String> agency,
        LocalDate referredOn, Optional<ReferralOutcome> outcome) {
}
