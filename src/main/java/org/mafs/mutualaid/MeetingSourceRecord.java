package org.mafs.mutualaid;

import java.time.Instant;

/**
 * Where lists of meetings come from.
 *
 * @param format      as its last list was written
 * @param refreshedAt when its last list was used
 */
public record MeetingSourceRecord(String name, MeetingFormat format, FellowshipRecord fellowship, Instant refreshedAt) {
}
