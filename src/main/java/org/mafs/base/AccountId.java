package org.mafs.base;

/** An account of someone who signs in, by its number. */
public record AccountId(long value) {
}
