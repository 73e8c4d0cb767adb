package org.mafs.operations.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** When a value was taken, in the order of time. */
enum TimePoint {

    BASELINE("baseline"), END("end"), FOLLOW_UP("follow-up");

    private final String word;

    TimePoint(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static TimePoint of(String cell) {
        return Arrays.stream(values()).filter(time -> time.word.equals(cell.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("time must be one of "
                        + Arrays.stream(values()).map(TimePoint::word).collect(Collectors.joining(", "))
                        + ", not " + CsvFile.shown(cell)));
    }

    /** Earlier and later. */
    record Span(TimePoint from, TimePoint to) {

        /** From the start to each later time, then between the later two. */
        static final List<Span> ALL = List.of(new Span(BASELINE, END), new Span(BASELINE, FOLLOW_UP),
                new Span(END, FOLLOW_UP));
    }
}
