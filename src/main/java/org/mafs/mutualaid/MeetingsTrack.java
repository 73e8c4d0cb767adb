package org.mafs.mutualaid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.measure.JourneyLane;
import org.mafs.measure.JourneyLane.Mark;
import org.mafs.measure.JourneyTrack;
import org.springframework.stereotype.Component;

/** Outside meetings week by week, as told at the check-ins, as a lane of somebody's journey. */
@Component
class MeetingsTrack implements JourneyTrack {

    private static final int WEEK = 7;
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
    public Optional<JourneyLane> of(EnrolmentId person) {
        SortedMap<LocalDate, Integer> told = meetings.of(person, WEEK);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        int together = told.values().stream().mapToInt(Integer::intValue).sum();
        int most = told.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return Optional.of(new JourneyLane(Words.say("mutualaid.journey"), finding(told, together),
                JourneyLane.Shape.COLUMNS, 0, Math.max(most, ROOM_FOR_A_FEW), WEEK, marks(told),
                together == 0 ? Optional.empty() : Optional.of(new JourneyLane.TakeAway(
                        Words.say("mutualaid.journey.take-away", together),
                        Words.say("mutualaid.journey.take-away.words")))));
    }

    private static String finding(SortedMap<LocalDate, Integer> told, int together) {
        return told.entrySet().stream().filter(week -> week.getValue() > 0).map(Map.Entry::getKey).findFirst()
                .map(first -> Words.say("mutualaid.journey.went", together, Calendar.longDay(first)))
                .orElseGet(() -> Words.say("mutualaid.journey.none", told.size()));
    }

    private static List<Mark> marks(SortedMap<LocalDate, Integer> told) {
        return told.entrySet().stream().map(week -> new Mark(week.getKey(), week.getValue(),
                week.getValue().toString(), Words.say("mutualaid.journey.meetings", week.getValue()))).toList();
    }
}
