package org.mafs.mutualaid;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.mafs.base.EnrolmentId;

/**
 * A plan for today or tomorrow, one whose day has passed without a word, or one whose companion goes along no more.
 *
 * @param name     of the person
 * @param startsAt empty when not known
 * @param companionGone whether somebody else is to be chosen to go along
 */
public record PlanDue(VisitPlanId id, EnrolmentId enrolment, String name, LocalDate plannedOn,
        Optional<LocalTime> startsAt, boolean companionGone) {
}
