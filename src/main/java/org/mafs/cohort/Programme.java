package org.mafs.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.mafs.base.Words;

/** The pattern a new cohort's sessions are made from. */
record Programme(String code, int sessions, int minutes) {

    /** Six weekly sessions of two and a half hours. */
    static final Programme MAFS = new Programme("mafs", 6, 150);

    List<PlannedSession> from(LocalDate first) {
        return IntStream.rangeClosed(1, sessions)
                .mapToObj(number -> new PlannedSession(number, Words.say("programme." + code + "." + number),
                        first.plusWeeks(number - 1L), minutes))
                .toList();
    }

    record PlannedSession(int number, String title, LocalDate heldOn, int minutes) {
    }
}
