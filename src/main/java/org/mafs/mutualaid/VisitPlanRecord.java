package org.mafs.mutualaid;

import java.time.LocalDate;
import org.mafs.base.EnrolmentId;

/** A plan to try a meeting. */
public record VisitPlanRecord(VisitPlanId id, long version, EnrolmentId enrolment, NewVisitPlan plan,
        PlanStatus status, LocalDate madeOn) {
}
