package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mafs.base.Calendar;

/**
 * Where one person may say they went this week: their own plans and meetings, and every kind of mutual aid.
 *
 * @param isFirst whether no meeting outside is known of yet
 */
public record VisitChoices(List<Choice> plans, List<Choice> been, List<FellowshipRecord> fellowships, boolean isFirst) {

    /**
     * @param meeting   null where only the fellowship is settled
     * @param plannedOn null where it is not a plan
     * @param startsAt  null when not known
     */
    public record Choice(VisitedPlace place, FellowshipRecord fellowship, MeetingRecord meeting, LocalDate plannedOn,
            LocalTime startsAt) {

        /** Such as "Mon 19:30 Clarendon Hall · AA". */
        public String name(Locale language) {
            DayOfWeek weekday = plannedOn != null ? plannedOn.getDayOfWeek()
                    : meeting == null ? null : meeting.details().weekday();
            String when = Stream.of(weekday == null ? null : weekday.getDisplayName(TextStyle.SHORT, language),
                            startsAt == null ? null : Calendar.time(startsAt)).filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            String where = meeting == null ? null : Optional.ofNullable(meeting.details().place())
                    .orElse(meeting.name());
            return Stream.of(Stream.of(when, where).filter(part -> part != null && !part.isEmpty())
                            .collect(Collectors.joining(" ")), fellowship.inShort()).filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }
}
