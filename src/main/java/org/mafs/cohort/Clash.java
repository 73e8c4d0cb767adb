package org.mafs.cohort;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Another session at the same time that needs the same room or the same people.
 *
 * @param sameRoom whether both meet in one room
 * @param people   the names of the facilitators who are expected at both; may be empty when the room is the same
 */
public record Clash(String cohort, int number, LocalDateTime from, LocalDateTime to, boolean sameRoom,
        List<String> people) {

    public Clash {
        people = List.copyOf(people);
    }
}
