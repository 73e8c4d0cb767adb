package org.mafs.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.SiteId;

/**
 * @param text        part of a name or a place, or empty for all
 * @param facilitator who leads it
 * @param from        it has a session on this day or later
 * @param to          it has a session on this day or before; with {@code from}, one between the two
 */
public record CohortSearch(String text, Optional<CohortStatus> status, Optional<SiteId> site,
        Optional<AccountId> facilitator, Optional<LocalDate> from, Optional<LocalDate> to, Order order,
        boolean descending) {

    /** The columns a list of cohorts can be sorted by. */
    public enum Order {
        NAME("c.name"), PLACE("w.name"), FIRST_ON("first_on"), LAST_ON("last_on");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public static final CohortSearch ALL = new CohortSearch("", Optional.empty(), Order.FIRST_ON, true);

    public CohortSearch(String text, Optional<CohortStatus> status, Order order, boolean descending) {
        this(text, status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), order, descending);
    }

    public CohortSearch sorted(Order by, boolean down) {
        return new CohortSearch(text, status, site, facilitator, from, to, by, down);
    }
}
