package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A place that somebody went to, as far as it is known.
 *
 * @param meeting   null where only the fellowship is known
 * @param plan      null where it was not planned
 * @param plannedOn null where it was not planned
 */
record Destination(FellowshipRecord fellowship, MeetingRecord meeting, VisitPlanId plan, LocalDate plannedOn) {

    private static final int WEEK = 7;

    /**
     * The day of a single visit in the seven whole days before it was told; empty when it may have been any of them.
     * A meeting has one weekday, so there is one such day.
     */
    Optional<LocalDate> dayBefore(LocalDate toldOn, int times) {
        if (times != 1) {
            return Optional.empty();
        }
        Optional<LocalDate> planned = Optional.ofNullable(plannedOn)
                .filter(day -> day.isBefore(toldOn) && !day.isBefore(toldOn.minusDays(WEEK)));
        return planned.or(() -> weekday().map(day -> toldOn.with(TemporalAdjusters.previous(day))));
    }

    private Optional<DayOfWeek> weekday() {
        return Optional.ofNullable(meeting).map(listed -> listed.details().weekday());
    }
}
