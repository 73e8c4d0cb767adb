package org.mafs.mutualaid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What somebody means to try. Only what and when must be said.
 *
 * @param meeting   null where only the fellowship is settled
 * @param startsAt  null when not known
 * @param companion somebody who agreed to go along; null where it is not a companion
 * @param with      who goes along, in their own words, without a surname; or null
 * @param travel    how they get there; or null
 * @param worry     what worries them; or null
 * @param help      what would help; or null
 * @param remind    whether they want to be reminded, where they may be written to
 */
public record NewVisitPlan(@NotNull(message = "{mutualaid.plan.fellowship-missing}") FellowshipId fellowship,
        MeetingId meeting, @NotNull(message = "{mutualaid.plan.day-missing}") LocalDate plannedOn, LocalTime startsAt,
        @NotNull(message = "{mutualaid.plan.company-missing}") Company company, CompanionId companion,
        @Size(max = 200, message = "{mutualaid.plan.too-long}") String with,
        @Size(max = 1000, message = "{mutualaid.plan.too-long}") String travel,
        @Size(max = 1000, message = "{mutualaid.plan.too-long}") String worry,
        @Size(max = 1000, message = "{mutualaid.plan.too-long}") String help, boolean remind) {
}
