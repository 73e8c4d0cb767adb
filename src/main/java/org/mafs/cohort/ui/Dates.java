package org.mafs.cohort.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.SessionRecord;

/** Spans of days in words. */
final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Words.HOME);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Words.HOME);

    private Dates() {
    }

    /** "12 Nov to 17 Dec 2026"; the year stands twice only where there are two. */
    static String span(LocalDate first, LocalDate last) {
        DateTimeFormatter start = first.getYear() == last.getYear() ? DAY : DAY_AND_YEAR;
        return Words.say("cohort.dates.span", start.format(first), DAY_AND_YEAR.format(last));
    }

    /** "Thu 26 Nov, 18:30 to 21:00" */
    static String evening(SessionRecord session) {
        return Words.say("cohort.session.when", Calendar.shortDay(session.heldOn()),
                Calendar.time(session.startsAt()), Calendar.time(session.endsAt()));
    }
}
