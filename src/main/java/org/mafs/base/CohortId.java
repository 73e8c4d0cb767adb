package org.mafs.base;

/** A cohort, by its number. */
public record CohortId(long value) {
}
