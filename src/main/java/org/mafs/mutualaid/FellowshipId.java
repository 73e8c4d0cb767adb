package org.mafs.mutualaid;

/** A fellowship or another kind of mutual aid, by its number. */
public record FellowshipId(long value) {
}
