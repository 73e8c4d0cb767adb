package org.mafs.operations.command;

import java.util.List;
import java.util.OptionalDouble;

/** One value of one person, or the fact that it was not answered. */
record Observation(String participant, TimePoint time, String measure, OptionalDouble value) {

    static final List<String> HEADER = List.of("participant", "time", "measure", "value");

    static Observation of(List<String> cells, AnswerKind kind) {
        return new Observation(name("participant", cells.get(0)), TimePoint.of(cells.get(1)), name("measure", cells.get(2)),
                kind.read(cells.get(3)));
    }

    private static String name(String column, String cell) {
        if (cell.isBlank()) {
            throw new IllegalArgumentException("the " + column + " is empty");
        }
        return cell.strip();
    }
}
