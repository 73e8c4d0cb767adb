package org.mafs.mutualaid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings that a test may do with as it likes. */
@Component
@ConditionalOnBooleanProperty("mafs.demo")
public class OwnMeetings {

    private static final String NAME = "Own meeting ";

    private final MeetingRows meetings;
    private final FellowshipRows fellowships;
    private final JdbcClient database;

    OwnMeetings(MeetingRows meetings, FellowshipRows fellowships, JdbcClient database) {
        this.meetings = meetings;
        this.fellowships = fellowships;
        this.database = database;
    }

    /** Under a name of its own, at 19:30 in Clarendon Hall. */
    public MeetingRecord on(DayOfWeek weekday, String fellowship) {
        FellowshipRecord kind = fellowships.findAllByOrderByPositionAscIdAsc().stream().map(Fellowship::record)
                .filter(one -> one.code().equals(fellowship)).findFirst().orElseThrow();
        Meeting made = new Meeting(new MeetingDetails(kind.id(), NAME + UUID.randomUUID(), weekday,
                LocalTime.of(19, 30), 90, "Clarendon Hall", null, null, null, null, false, Held.IN_PERSON, null, null,
                Openness.OPEN, Set.of(), null, null, null), LocalDate.of(2025, 6, 1));
        return meetings.saveAndFlush(made).record(kind, null);
    }

    /** Out of everybody's way, with all visits and plans to them. */
    public void clear() {
        String made = "(SELECT id FROM meeting WHERE name LIKE '" + NAME + "%')";
        List.of("visit", "visit_plan").forEach(
                table -> database.sql("DELETE FROM " + table + " WHERE meeting_id IN " + made).update());
        database.sql("DELETE FROM meeting WHERE name LIKE '" + NAME + "%'").update();
    }
}
