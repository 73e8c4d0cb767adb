package org.mafs.measure.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that every lane of a journey is drawn on: as far apart on the drawing as they are in life.
 *
 * @param from  the first day, at {@code left}
 * @param until the last day, at {@code right}
 */
record TimeAxis(LocalDate from, LocalDate until, double left, double right) {

    /** A lane begins and ends a little outside its days, so that nothing stands on its edge. */
    private static final int ROOM_IN_DAYS = 4;

    static TimeAxis around(LocalDate first, LocalDate last, double left, double right) {
        return new TimeAxis(first.minusDays(ROOM_IN_DAYS), last.plusDays(ROOM_IN_DAYS), left, right);
    }

    double x(LocalDate day) {
        return left + (right - left) * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until);
    }
}
