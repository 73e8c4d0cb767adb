package org.mafs.cohort;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.AccountId;
import org.mafs.base.SessionId;
import org.mafs.base.VenueId;

/**
 * A room and people who are needed for some time, by the clock on the wall: a session that is, or that somebody thinks of.
 *
 * @param session empty while it is only thought of
 */
record Engagement(Optional<SessionId> session, String cohort, int number, LocalDateTime from, LocalDateTime to,
        VenueId venue, Set<AccountId> staff) {

    /** Ending when the other begins is no clash. */
    boolean overlaps(Engagement other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean isOneSessionWith(Engagement other) {
        return session.isPresent() && session.equals(other.session);
    }

    Set<AccountId> staffSharedWith(Engagement other) {
        Set<AccountId> both = new HashSet<>(staff);
        both.retainAll(other.staff);
        return both;
    }
}
