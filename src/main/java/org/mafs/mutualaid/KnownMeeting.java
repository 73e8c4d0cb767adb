package org.mafs.mutualaid;

/**
 * A meeting as it stands in the directory, for comparing it with a list.
 *
 * @param source the list it came from; null when somebody here entered it
 * @param ref    that source's own name for it; or null
 * @param listed false once it has closed
 */
record KnownMeeting(long id, long version, Long source, String ref, boolean listed, MeetingDetails details) {

    boolean isEnteredHere() {
        return source == null;
    }
}
