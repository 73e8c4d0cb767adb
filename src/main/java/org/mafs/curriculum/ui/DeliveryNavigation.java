package org.mafs.curriculum.ui;

import org.mafs.base.CohortId;
import org.mafs.base.SessionId;
import org.mafs.base.ui.Destination;

/** The way to how evenings went, from everywhere else. */
public final class DeliveryNavigation {

    private DeliveryNavigation() {
    }

    /** How one session went, to be said and read. */
    public static Destination session(SessionId session) {
        return Destination.to(DeliveryView.class, DeliveryView.SESSION, session.value());
    }

    /** What a cohort was given, session by session. */
    public static Destination cohort(CohortId cohort) {
        return Destination.to(CohortDeliveryView.class, CohortDeliveryView.COHORT, cohort.value());
    }

    /** All cohorts together; for coordinators and those who study outcomes. */
    public static Destination overview() {
        return Destination.to(DeliveryOverviewView.class);
    }
}
