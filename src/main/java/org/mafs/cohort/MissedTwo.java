package org.mafs.cohort;

import java.time.LocalDate;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.person.Reachable;

/**
 * Somebody on the list who missed at least the last two sessions held and was not called since.
 *
 * @param missed     in a row, two or more
 * @param sorry      of those, with apologies sent
 * @param lastMissed the day of the latest
 */
public record MissedTwo(EnrolmentId id, Reachable person, CohortId cohort, String cohortName, int missed, int sorry,
        LocalDate lastMissed) {
}
