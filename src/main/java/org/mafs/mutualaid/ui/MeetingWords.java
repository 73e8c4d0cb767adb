package org.mafs.mutualaid.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.mutualaid.Held;
import org.mafs.mutualaid.MeetingDetails;
import org.mafs.mutualaid.MeetingRecord;

/** What a meeting's facts are called, in one way wherever they stand. */
final class MeetingWords {

    private static final double A_STEP_AWAY = 0.1;
    private static final double FAR = 10;

    private MeetingWords() {
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Words.HOME);
    }

    /** "Thursday, 19:30 to 21:00" */
    static String when(MeetingDetails meeting) {
        return meeting.weekday() == null ? Words.say("meetings.when.appointment")
                : Words.say("meetings.when.day", day(meeting.weekday()), time(meeting));
    }

    /** "19:30 to 21:00" */
    static String time(MeetingDetails meeting) {
        if (meeting.startsAt() == null) {
            return Words.say("meetings.when.unknown");
        }
        return meeting.minutes() == null ? Calendar.time(meeting.startsAt()) : Words.say("meetings.when.from-to",
                Calendar.time(meeting.startsAt()), Calendar.time(meeting.startsAt().plusMinutes(meeting.minutes())));
    }

    /** The building, the address and the postcode, each said once. */
    static String where(MeetingDetails meeting) {
        String address = Stream.of(meeting.place(), meeting.address()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String postcode = meeting.postcode() == null || address.contains(meeting.postcode()) ? "" : meeting.postcode();
        String where = Stream.of(address, postcode).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            return where;
        }
        return Words.say(meeting.held() == Held.ONLINE ? "meetings.where.online" : "meetings.where.unknown");
    }

    /** "about 1.2 miles" */
    static String miles(double miles) {
        return miles < A_STEP_AWAY ? Words.say("meetings.miles.here")
                : Words.say("meetings.miles", miles < FAR ? Math.round(miles * 10) / 10.0 : Math.round(miles));
    }

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Words.HOME);
    }

    /** For somebody who chooses among several: what, when and where in one line. */
    static String inOneLine(MeetingRecord meeting) {
        return Words.say("meetings.meeting.line", meeting.name(), meeting.fellowship().inShort(), when(meeting.details()));
    }

    /** As {@link #miles} says it, or nothing. */
    static String miles(OptionalDouble miles) {
        return miles.isPresent() ? miles(miles.getAsDouble()) : "";
    }
}
