package org.mafs.mutualaid.ui;

import org.mafs.base.CohortId;
import org.mafs.base.ui.Destination;

/** The way to who goes along, what helps people get there, and how a whole group is getting on. */
public final class SupportNavigation {

    private SupportNavigation() {
    }

    /** Who may be asked to go along. */
    public static Destination companions() {
        return Destination.to(CompanionsView.class);
    }

    /** What was offered and used across groups; for coordinators. */
    public static Destination numbers() {
        return Destination.to(SupportNumbersView.class);
    }

    public static Destination group(CohortId cohort) {
        return Destination.to(GroupMutualAidView.class, GroupMutualAidView.COHORT, cohort.value());
    }
}
