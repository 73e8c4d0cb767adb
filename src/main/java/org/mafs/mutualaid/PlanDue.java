package org.mafs.mutualaid;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * A plan for today or tomorrow, or one whose day has passed without a word.
 *
 * @param name     of the person
 * @param startsAt empty when not known
 */
public record PlanDue(VisitPlanId id, EnrolmentId enrolment, String name, LocalDate plannedOn,
        Optional<LocalTime> startsAt) {
}
