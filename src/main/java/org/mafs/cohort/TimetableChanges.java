package org.mafs.cohort;

import java.util.Set;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;

/**
 * Some evenings of a cohort are about to be moved, cancelled, restored or added. Told within the transaction that does it,
 * before anything is changed.
 *
 * @param sessions those that are there already
 */
public record TimetableChanges(CohortId cohort, Set<SessionId> sessions) {
}
