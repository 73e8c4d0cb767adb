package org.mafs.mutualaid;

/**
 * A meeting as it stands in the directory, for comparing it with a list.
 *
 * @param source       the list it came from; null when somebody here entered it
 * @param ref          that source's own name for it; or null
 * @param listed       false once it has closed
 * @param closedByHand somebody here closed it, not a list
 * @param ofSeveral    several lists have told of it, and what one leaves out another has said
 */
record KnownMeeting(long id, long version, Long source, String ref, boolean listed, boolean closedByHand,
        boolean ofSeveral, MeetingDetails details) {

    KnownMeeting(long id, long version, Long source, String ref, boolean listed, MeetingDetails details) {
        this(id, version, source, ref, listed, false, false, details);
    }

    boolean isEnteredHere() {
        return source == null;
    }
}
