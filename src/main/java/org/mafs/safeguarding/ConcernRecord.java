package org.mafs.safeguarding;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;

/**
 * @param seen   who opened it first
 * @param done   what was done, in somebody's words
 * @param noted  who wrote that last
 * @param closed who closed it; empty while it is open
 */
public record ConcernRecord(ConcernId id, long version, EnrolmentId enrolment, ConcernReason reason, Instant openedAt,
        Optional<Step> seen, Optional<String> done, Optional<Step> noted, Optional<Step> closed) {

    /** Something somebody did about it. */
    public record Step(Instant at, AccountId by) {
    }
}
