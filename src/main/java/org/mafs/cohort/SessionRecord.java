package org.mafs.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.VenueId;

/**
 * One session of a cohort, as it stands.
 *
 * @param elsewhere        the room it meets in where that is not the cohort's own
 * @param cancelledBecause why it does not take place, if somebody said
 */
public record SessionRecord(SessionId id, long version, CohortId cohort, int number, String title, LocalDate heldOn,
        LocalTime startsAt, int minutes, SessionStatus status, Optional<VenueId> elsewhere,
        Optional<String> cancelledBecause) {

    /** In the cohort's own room, and not cancelled. */
    public SessionRecord(SessionId id, long version, CohortId cohort, int number, String title, LocalDate heldOn,
            LocalTime startsAt, int minutes, SessionStatus status) {
        this(id, version, cohort, number, title, heldOn, startsAt, minutes, status, Optional.empty(),
                Optional.empty());
    }

    public LocalTime endsAt() {
        return startsAt.plusMinutes(minutes);
    }

    public boolean isClosed() {
        return status == SessionStatus.CLOSED;
    }

    public boolean isCancelled() {
        return status == SessionStatus.CANCELLED;
    }

    /** Neither closed nor cancelled: it may still be changed. */
    public boolean isOpen() {
        return status == SessionStatus.PLANNED;
    }

    public SessionPlan plan() {
        return new SessionPlan(title, heldOn, startsAt, minutes, elsewhere);
    }
}
