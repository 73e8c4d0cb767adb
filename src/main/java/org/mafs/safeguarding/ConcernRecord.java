package org.mafs.safeguarding;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/**
 * @param instrument the form that asked; empty when it was opened by hand
 * @param session    where; empty when at no session
 * @param foundLate  whether it was found only after the session was closed
 * @param opened     who opened it by hand, and why
 * @param seen       who opened its page first
 * @param done       what was done, in words kept before there was a log
 * @param noted      who wrote last what was done
 * @param closed     who closed it; empty while it is open
 */
public record ConcernRecord(ConcernId id, long version, EnrolmentId enrolment, ConcernReason reason,
        Optional<String> instrument, Optional<SessionId> session, boolean foundLate, Instant openedAt,
        Optional<ByHand> opened, Optional<Step> seen, Optional<String> done, Optional<Step> noted,
        Optional<Step> closed) {

    /** Something somebody did about it. */
    public record Step(Instant at, AccountId by) {
    }

    /** Why somebody opened it. */
    public record ByHand(AccountId by, String why) {
    }

    /** Whether nobody of the team was with them when the answer was given or found. */
    public boolean mayHaveLeft() {
        return foundLate || opened.isEmpty() && session.isEmpty();
    }

    /** Whether somebody has said what was done since it was opened. */
    public boolean answered() {
        return noted.filter(step -> !step.at().isBefore(openedAt)).isPresent();
    }
}
