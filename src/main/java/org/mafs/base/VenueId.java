package org.mafs.base;

/** A venue, by its number. */
public record VenueId(long value) {
}
