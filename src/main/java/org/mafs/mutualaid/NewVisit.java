package org.mafs.mutualaid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A visit that somebody in the team writes down. One of plan, meeting and fellowship says where; what a plan or a meeting
 * says of it stands before what is said beside it.
 */
public record NewVisit(FellowshipId fellowship, MeetingId meeting, VisitPlanId plan,
        @NotNull(message = "{mutualaid.visit.day-missing}") LocalDate visitedOn,
        @Min(value = 1, message = "{mutualaid.visit.times-range}") @Max(value = MOST_TIMES, message = "{mutualaid.visit.times-range}")
        int times, @NotNull @Valid Impression impression) {

    /** Twice a day for a week; more is a slip of the finger. */
    public static final int MOST_TIMES = 14;
}
