package org.mafs.base;

/** One person's place in one cohort, by its number. */
public record EnrolmentId(long value) {
}
