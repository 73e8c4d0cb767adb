package org.mafs.base;

/** A programme, by its number. */
public record ProgrammeId(long value) {
}
