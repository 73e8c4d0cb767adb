package org.mafs.operations.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The four cohorts of the demo. Asked twice, the answer is the same. */
final class DemoStory {

    private DemoStory() {
    }

    /** The published pilot: two finished cohorts, every follow-up in the past. */
    static List<DemoCohort> pilot() {
        return List.of(
                cohort("Riverside pilot", "Riverside Hall, upstairs room", "18:30", -26 * 7, 6, "riverside"),
                cohort("Oakfield pilot", "Oakfield Meeting Rooms", "18:00", -19 * 7, 6, "oakfield"));
    }

    /** Two sessions held, the third is today. */
    static DemoCohort underWay() {
        return cohort("Lantern Street group", "Lantern Street Chapel, garden room", "18:30", -2 * 7, 2, "lantern-street");
    }

    /** Session 1 is four weeks away. */
    static DemoCohort startingSoon() {
        // From any day, 31 days later lies in a later month.
        return cohort("Weaver's Yard group", "Weaver's Yard, ground floor", "13:30", 31, 0, "weavers-yard");
    }

    static List<DemoCohort> all() {
        return Stream.concat(pilot().stream(), Stream.of(underWay(), startingSoon())).toList();
    }

    private static DemoCohort cohort(
            String name, String place, String startsAt, int firstSessionDay, int sessionsHeld, String table) {
        var cast = new DemoCast(firstSessionDay, Sentences.read());
        var people = DemoRow.readAll(table).stream().map(cast::person).toList();
        return new DemoCohort(name, place, LocalTime.parse(startsAt), firstSessionDay, sessionsHeld, people);
    }
}
