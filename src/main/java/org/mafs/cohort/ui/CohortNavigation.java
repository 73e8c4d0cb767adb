package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Anchor;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.base.ui.Destination;
import org.mafs.cohort.CalendarFile;

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

    /**
     * A link that gives sessions to the calendar of whoever presses it.
     *
     * @param leads whether they lead sessions; whoever runs the cohorts is given everybody's
     */
    public static Anchor calendar(CalendarFile file, boolean leads) {
        return new CalendarDownload(Words.say(leads ? "cohort.calendar.mine" : "cohort.calendar.all"), file::mine);
    }

    /** The sites and rooms; for coordinators, who change them, and for who keeps accounts. */
    public static Destination places() {
        return Destination.to(PlacesView.class);
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

    /** Who missed two sessions and waits for a call. */
    public static Destination calls() {
        return Destination.to(CallsView.class);
    }
}
