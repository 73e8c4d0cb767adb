package org.mafs.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.SessionRecord;
import org.mafs.measure.JourneyLane;
import org.mafs.measure.JourneyLane.Mark;
import org.mafs.measure.JourneyTrack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people rated their weeks at the check-ins, as a lane of somebody's journey. */
@Component
class MoodTrack implements JourneyTrack {

    private static final int HARD = 1;
    private static final int GOOD = 5;

    private final CheckIns checkIns;
    private final CohortPlanning cohorts;

    MoodTrack(CheckIns checkIns, CohortPlanning cohorts) {
        this.checkIns = checkIns;
        this.cohorts = cohorts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional(readOnly = true)
    public List<JourneyLane> of(EnrolmentId person) {
        Map<SessionId, LocalDate> days = cohorts.sessionsOf(person).stream()
                .collect(Collectors.toMap(SessionRecord::id, SessionRecord::heldOn));
        SortedMap<LocalDate, Integer> rated = new TreeMap<>();
        checkIns.findByEnrolmentId(person.value()).stream().filter(checkIn -> checkIn.mood() != null
                        && days.containsKey(checkIn.session()))
                .forEach(checkIn -> rated.put(days.get(checkIn.session()), checkIn.mood()));
        if (rated.isEmpty()) {
            return List.of();
        }
        List<Mark> marks = rated.entrySet().stream().map(week -> new Mark(week.getKey(), week.getValue(),
                week.getValue().toString(), Words.say("checkin.journey.mark", week.getValue()))).toList();
        return List.of(new JourneyLane(Words.say("checkin.journey"), finding(rated), JourneyLane.Shape.POINTS, HARD,
                GOOD, 0, marks, Optional.empty()));
    }

    private static String finding(SortedMap<LocalDate, Integer> rated) {
        return rated.size() == 1 ? Words.say("checkin.journey.once", rated.get(rated.firstKey()))
                : Words.say("checkin.journey.then", rated.get(rated.firstKey()), rated.get(rated.lastKey()));
    }
}
