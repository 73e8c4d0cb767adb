package org.mafs.mutualaid;

/** A meeting of the directory, by its number. */
public record MeetingId(long value) {
}
