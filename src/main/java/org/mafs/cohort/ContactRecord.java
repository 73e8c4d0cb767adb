package org.mafs.cohort;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;

/** One attempt to speak with somebody, as it was noted. */
public record ContactRecord(ContactPurpose purpose, ContactWay way, boolean reached, Optional<String> note,
        Instant triedAt, AccountId by) {
}
