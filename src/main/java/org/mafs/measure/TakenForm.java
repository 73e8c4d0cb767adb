package org.mafs.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;

/** That somebody has taken a form, not what it says. */
public record TakenForm(EnrolmentId enrolment, Optional<SessionId> session, String form, LocalDate takenOn) {

    /** Whether it was filled in ahead of a session, so near to it that it tells of the start. */
    public boolean isAheadOf(LocalDate firstSession) {
        return session.isEmpty() && !takenOn.isAfter(firstSession)
                && !takenOn.isBefore(firstSession.minusDays(Timing.DAYS_BEFORE_THE_START));
    }
}
