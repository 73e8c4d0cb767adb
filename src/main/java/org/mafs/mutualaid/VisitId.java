package org.mafs.mutualaid;

/** A visit to a meeting, by its number. */
public record VisitId(long value) {
}
