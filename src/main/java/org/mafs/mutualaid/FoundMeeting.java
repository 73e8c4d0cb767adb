package org.mafs.mutualaid;

/**
 * A meeting as a list tells of it, on one weekday.
 *
 * @param line where its record begins in the file, from 1
 * @param ref  the source's own name for it, the same for every day of it; null where the source gives none
 */
record FoundMeeting(int line, String ref, MeetingDetails details) {
}
