package org.mafs.cohort;

import java.util.Optional;

/** @param text part of a name or a place, or empty for all */
public record CohortSearch(String text, Optional<CohortStatus> status, Order order, boolean descending) {

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
}
