package org.mafs.cohort;

import java.time.LocalDate;
import java.time.LocalTime;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;

public record SessionRecord(SessionId id, long version, CohortId cohort, int number, String title, LocalDate heldOn,
        LocalTime startsAt, int minutes, SessionStatus status) {

    public LocalTime endsAt() {
        return startsAt.plusMinutes(minutes);
    }

    public boolean isClosed() {
        return status == SessionStatus.CLOSED;
    }

    public SessionPlan plan() {
        return new SessionPlan(title, heldOn, startsAt, minutes);
    }
}
