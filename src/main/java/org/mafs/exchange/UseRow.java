package org.mafs.exchange;

import java.time.Instant;
import java.time.LocalDate;

/** What was told of one substance on one day; the substance is null where only the main one was told. */
record UseRow(long id, long enrolment, Long session, LocalDate askedOn, int window, String main, String substance,
        Integer days, Instant recordedAt) {

    record Occasion(long enrolment, Object when, int window) {
    }

    /** The rows of one occasion are one answer. */
    Occasion occasion() {
        return new Occasion(enrolment, session == null ? askedOn : session, window);
    }
}
