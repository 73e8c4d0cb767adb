package org.mafs.base;

/** One dated session of a cohort, by its number. */
public record SessionId(long value) {
}
