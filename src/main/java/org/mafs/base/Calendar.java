package org.mafs.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Dates as the programme lives them: sessions have Europe/London dates, events have UTC instants. */
@Component
public class Calendar {

    public static final ZoneId PLACE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Words.HOME);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Words.HOME);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Words.HOME);

    private final Clock clock;

    public Calendar(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(PLACE));
    }

    /** In the precision the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** "Thu 26 Nov" */
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** "26 November 2026" */
    public static String longDay(LocalDate day) {
        return LONG.format(day);
    }

    /** "18:30" */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** "18:41", as the clock on the room's wall shows it. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(PLACE));
    }
}
