package org.mafs.cohort.ui;

import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.Destination;

/** The way to this room's pages from everywhere else. */
public final class CohortNavigation {

    private CohortNavigation() {
    }

    public static Destination cohorts() {
        return Destination.to(CohortsView.class);
    }

    public static Destination cohort(CohortId cohort) {
        return Destination.to(CohortView.class, CohortView.COHORT, cohort.value());
    }

    /** Who is to be asked again. */
    public static Destination followUps() {
        return Destination.to(FollowUpsView.class);
    }

    /** For coordinators. */
    public static Destination messageSettings() {
        return Destination.to(MessageSettingsView.class);
    }

    /** For coordinators. */
    public static Destination messageLog() {
        return Destination.to(MessageLogView.class);
    }

    /** The page of one person in one cohort. */
    public static Destination enrolment(EnrolmentId enrolment) {
        return Destination.to(EnrolmentView.class, EnrolmentView.ENROLMENT, enrolment.value());
    }
}
