package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * How a place hangs together with a second one that the same person was given by mistake.
 *
 * @param countsNow the place that counts, when this is not it
 * @param older     places joined with this one, whose older answers can still be read there
 */
public record SecondRecord(Optional<EnrolmentId> countsNow, List<EnrolmentId> older) {
}
