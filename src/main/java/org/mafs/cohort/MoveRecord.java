package org.mafs.cohort;

import java.time.LocalDate;
import java.util.Optional;

/** @param reason in the words of the one who moved it */
public record MoveRecord(String from, String to, LocalDate on, Optional<String> reason) {
}
