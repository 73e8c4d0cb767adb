package org.mafs.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;

/**
 * A line of the cohorts grid.
 *
 * @param people   who is on the list or has been offered a place
 * @param waiting  who waits for a place
 * @param capacity how many places there are
 * @param marked   marks in the register of its sessions, one for each person and session
 * @param came     those of them that say somebody was there
 * @param nextOn   its next session, today's included; empty when all are held
 */
public record CohortRow(CohortId id, String name, String place, String site, LocalDate firstOn, LocalDate lastOn,
        Optional<LocalDate> nextOn, int people, int waiting, int capacity, int marked, int came,
        Set<AccountId> facilitators, CohortStatus status, SiteKind kind) {

    /** Over, and not in a prison: what is reported together unless somebody chooses otherwise. */
    public boolean isReportedTogether() {
        return status == CohortStatus.FINISHED && kind != SiteKind.PRISON;
    }
}
