package org.mafs.mutualaid;

import java.time.format.TextStyle;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/**
 * A meeting in so many words that one knows which is meant.
 *
 * @param line where the list tells of it, from 1; 0 when it does not
 * @param when such as "Monday 19:00"
 */
public record BriefMeeting(int line, String name, String when, String where) {

    static BriefMeeting of(FoundMeeting found) {
        return of(found.line(), found.details());
    }

    static BriefMeeting of(int line, MeetingDetails said) {
        return new BriefMeeting(line, said.name(), when(said), where(said));
    }

    private static String when(MeetingDetails said) {
        if (said.weekday() == null) {
            return Words.say("meetings.when.appointment");
        }
        String day = said.weekday().getDisplayName(TextStyle.FULL_STANDALONE, Words.HOME);
        return said.startsAt() == null ? day : day + " " + Calendar.time(said.startsAt());
    }

    private static String where(MeetingDetails said) {
        String where = Stream.of(Optional.ofNullable(said.place()).orElse(said.address()), said.postcode())
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return where.isEmpty() && said.held() == Held.ONLINE ? Words.say("meetings.where.online") : where;
    }
}
