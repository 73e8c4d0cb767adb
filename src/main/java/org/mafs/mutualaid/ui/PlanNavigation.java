package org.mafs.mutualaid.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;
import org.mafs.base.EnrolmentId;
import org.mafs.base.ui.Destination;
import org.mafs.mutualaid.MeetingId;
import org.mafs.mutualaid.VisitPlanRecord;

/** The way to a plan, within this room. */
final class PlanNavigation {

    private PlanNavigation() {
    }

    /** Where a new one is begun. */
    static Destination begin(EnrolmentId person) {
        return Destination.to(VisitPlanView.class, VisitPlanView.ENROLMENT, person.value());
    }

    /** Goes where a new one is begun with its meeting settled. */
    static void begin(EnrolmentId person, MeetingId meeting) {
        UI.getCurrent().navigate(VisitPlanView.class, begin(person).parameters(),
                QueryParameters.of(VisitPlanView.MEETING, String.valueOf(meeting.value())));
    }

    static Destination plan(VisitPlanRecord plan) {
        return new Destination(VisitPlanView.class, new RouteParameters(Map.of(
                VisitPlanView.ENROLMENT, String.valueOf(plan.enrolment().value()),
                VisitPlanView.PLAN, String.valueOf(plan.id().value()))));
    }
}
