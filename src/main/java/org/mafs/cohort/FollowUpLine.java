package org.mafs.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.person.Reachable;

/**
 * Somebody who is to be asked again, or could not be reached.
 *
 * @param missing the forms that are still to come, by their codes
 */
public record FollowUpLine(EnrolmentId id, CohortId cohort, String cohortName, Reachable person, LocalDate dueFrom,
        LocalDate dueUntil, int attempts, Optional<Instant> lastTried, List<String> missing,
        Optional<LostBecause> lostBecause) {

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(dueUntil);
    }
}
