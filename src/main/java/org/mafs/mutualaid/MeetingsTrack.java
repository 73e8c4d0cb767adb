package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.measure.JourneyLane;
import org.mafs.measure.JourneyLane.Mark;
import org.mafs.measure.JourneyLane.TakeAway;
import org.mafs.measure.JourneyTrack;
import org.springframework.stereotype.Component;

/** Outside meetings as lanes of somebody's journey: week by week from the check-ins, and from the looks back. */
@Component
class MeetingsTrack implements JourneyTrack {

    private static final int WEEK = 7;
    private static final int FOUR_WEEKS = 28;
    private static final int ROOM_FOR_A_FEW = 4;

    private final MeetingsVisited meetings;

    MeetingsTrack(MeetingsVisited meetings) {
        this.meetings = meetings;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<JourneyLane> of(EnrolmentId person) {
        SortedMap<LocalDate, Integer> weeks = meetings.of(person, WEEK);
        SortedMap<LocalDate, Integer> fourWeeks = meetings.of(person, FOUR_WEEKS);
        Optional<TakeAway> byWeek = together(weeks) == 0 ? Optional.empty()
                : Optional.of(takeAway("mutualaid.journey.take-away", together(weeks)));
        Optional<TakeAway> byFour = byWeek.isPresent() || fourWeeks.isEmpty() || last(fourWeeks) == 0 ? Optional.empty()
                : Optional.of(takeAway("mutualaid.journey.take-away.four", last(fourWeeks)));
        return Stream.of(lane(weeks, WEEK, byWeek), lane(fourWeeks, FOUR_WEEKS, byFour)).flatMap(Optional::stream)
                .toList();
    }

    private static Optional<JourneyLane> lane(SortedMap<LocalDate, Integer> told, int window,
            Optional<TakeAway> takeAway) {
        return told.isEmpty() ? Optional.empty() : Optional.of(new JourneyLane(
                Words.say(window == WEEK ? "mutualaid.journey" : "mutualaid.journey.four"),
                window == WEEK ? weekByWeek(told) : fourWeeksAtATime(told), JourneyLane.Shape.COLUMNS, 0,
                Math.max(told.values().stream().mapToInt(Integer::intValue).max().orElseThrow(), ROOM_FOR_A_FEW), window,
                told.entrySet().stream().map(asked -> new Mark(asked.getKey(), asked.getValue(),
                        asked.getValue().toString(), Words.say("mutualaid.journey.meetings", asked.getValue()))).toList(),
                takeAway));
    }

    private static TakeAway takeAway(String key, int counted) {
        return new TakeAway(Words.say(key, counted), Words.say("mutualaid.journey.take-away.words"));
    }

    private static String weekByWeek(SortedMap<LocalDate, Integer> told) {
        return told.entrySet().stream().filter(week -> week.getValue() > 0).map(Map.Entry::getKey).findFirst()
                .map(first -> Words.say("mutualaid.journey.went", together(told), Calendar.longDay(first)))
                .orElseGet(() -> Words.say("mutualaid.journey.none", told.size()));
    }

    private static String fourWeeksAtATime(SortedMap<LocalDate, Integer> told) {
        return told.size() == 1
                ? Words.say("mutualaid.journey.four.once", last(told), Calendar.longDay(told.lastKey()))
                : Words.say("mutualaid.journey.four.then", told.get(told.firstKey()), last(told));
    }

    private static int together(SortedMap<LocalDate, Integer> told) {
        return told.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int last(SortedMap<LocalDate, Integer> told) {
        return told.get(told.lastKey());
    }
}
