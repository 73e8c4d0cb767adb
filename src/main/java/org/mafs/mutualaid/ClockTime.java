package org.mafs.mutualaid;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a meeting starts or ends, as lists write it. 24:00 is the midnight in which the day ends, as in SQL and ISO 8601:
 * a meeting on Monday at 24:00:00 starts when Tuesday begins.
 *
 * @param endsTheDay the day after the one that is named
 */
record ClockTime(LocalTime time, boolean endsTheDay) {

    private static final int LAST_HOUR = 23;
    private static final int NOON = 12;
    private static final int MINUTES_A_DAY = 1440;
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{1,2})(?:[:.](\\d{2}))?(?:[:.](\\d{2}))?(?:\\.0+)?\\s*([ap]\\.?m\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:(\\d{1,2})\\s*h(?:(?:ou)?rs?)?)?\\s*(?:(\\d{1,4})\\s*m(?:in(?:ute)?s?)?)?", Pattern.CASE_INSENSITIVE);

    /** Such as 19:30, 19:30:00, 7.30pm or 24:00:00. */
    static Optional<ClockTime> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches() || parts.group(2) == null && parts.group(4) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        if (parts.group(4) != null) {
            if (hour < 1 || hour > NOON) {
                return Optional.empty();
            }
            hour = hour % NOON + (Character.toLowerCase(parts.group(4).charAt(0)) == 'p' ? NOON : 0);
        }
        if (hour == LAST_HOUR + 1 && minute == 0 && second == 0) {
            return Optional.of(new ClockTime(LocalTime.MIDNIGHT, true));
        }
        return hour > LAST_HOUR || minute > 59 || second > 59 ? Optional.empty()
                : Optional.of(new ClockTime(LocalTime.of(hour, minute), false));
    }

    /** How long from this until then, over midnight if need be; null where both are the same. */
    Integer minutesUntil(ClockTime end) {
        int minutes = Math.floorMod((int) Duration.between(time, end.time).toMinutes(), MINUTES_A_DAY);
        return minutes == 0 ? null : minutes;
    }

    /** HH:MM:SS as a length of time; 24:00:00 is a whole day. Empty when it is no length up to a day, or none at all. */
    static Optional<Integer> length(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches() || parts.group(2) == null || parts.group(4) != null) {
            return Optional.empty();
        }
        return possible(Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2)));
    }

    /** Such as "1hr 30mins", "1hr " or "45 minutes". */
    static Optional<Integer> spokenLength(String written) {
        Matcher parts = SPOKEN.matcher(written.strip());
        if (!parts.matches()) {
            return length(written);
        }
        return possible((parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)) * 60)
                + (parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2))));
    }

    private static Optional<Integer> possible(int minutes) {
        return minutes < 1 || minutes > MINUTES_A_DAY ? Optional.empty() : Optional.of(minutes);
    }
}
