package org.mafs.checkin;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mafs.cohort.SessionRecord;

/**
 * The order of an evening with its minutes. A session that is shorter or longer than ours has the same parts in the
 * same proportion.
 */
public record EveningPlan(List<Line> lines) {

    /** The parts, with the minutes each takes of a session of 150. */
    public enum Part {
        ARRIVALS(10), CHECK_IN(20), TOPIC(45), BREAK(15), ACTIVITY(40), PLEDGE(20);

        private final int minutes;

        Part(int minutes) {
            this.minutes = minutes;
        }
    }

    /** One part and when it begins, by the clock on the wall. */
    public record Line(Part part, LocalTime from, int minutes) {

        boolean holds(LocalTime time) {
            int since = Math.floorMod(time.toSecondOfDay() - from.toSecondOfDay(), SECONDS_A_DAY);
            return since < minutes * 60;
        }
    }

    private static final int USUAL = 150;
    private static final int SECONDS_A_DAY = 24 * 60 * 60;

    public static EveningPlan of(SessionRecord session) {
        List<Line> lines = new ArrayList<>();
        int before = 0;
        for (Part part : Part.values()) {
            int from = scaled(before, session.minutes());
            before += part.minutes;
            lines.add(new Line(part, session.startsAt().plusMinutes(from), scaled(before, session.minutes()) - from));
        }
        return new EveningPlan(List.copyOf(lines));
    }

    /** The part that is on at this time of the session's day; empty before it begins and after it ends. */
    public Optional<Line> at(LocalTime time) {
        return lines.stream().filter(line -> line.holds(time)).findFirst();
    }

    public int minutes() {
        return lines.stream().mapToInt(Line::minutes).sum();
    }

    private static int scaled(int minutes, int all) {
        return Math.round((float) minutes * all / USUAL);
    }
}
