package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Hours of one weekday in which a meeting begins.
 *
 * @param from    the first minute that counts
 * @param before  the first that no longer does; null until midnight
 * @param untimed whether a meeting of that day counts whose time nobody has said
 */
record Hours(DayOfWeek day, LocalTime from, LocalTime before, boolean untimed) {

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(4, 0);

    /** @param now as the clock on the wall shows it, so that an hour more or less in a night changes nothing */
    static List<Hours> of(MeetingSearch.When when, LocalDateTime now) {
        DayOfWeek today = now.getDayOfWeek();
        LocalTime time = now.toLocalTime();
        return switch (when) {
            case LATER_TODAY -> List.of(new Hours(today, time, null, true));
            case TONIGHT -> time.isBefore(MORNING) ? List.of(new Hours(today, time, MORNING, false))
                    : List.of(new Hours(today, EVENING, null, true), new Hours(today.plus(1), LocalTime.MIN, MORNING, false));
        };
    }
}
