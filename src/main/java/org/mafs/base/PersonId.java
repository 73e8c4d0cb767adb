package org.mafs.base;

/** A person in the programme, by its number. */
public record PersonId(long value) {
}
