package org.mafs.cohort;

/**
 * A session with what Today and the room say about it.
 *
 * @param place         where it meets, as a person would say it
 * @param sessionsInAll the highest number, with those that were cancelled
 * @param lastSession   the number of the last one that takes place
 * @param newSinceLast  how many on the list have not been marked present before
 * @param part          what the one who asks does that evening
 */
public record Tonight(SessionRecord session, String cohort, String place, int sessionsInAll, int lastSession,
        int onTheList, int newSinceLast, Part part) {

    /** What somebody does on one evening. */
    public enum Part {
        /** Leads it, or sees it as a coordinator. */
        LEADS,
        /** Leads it for somebody else, and knows nothing else of the cohort. */
        COVERS,
        /** Leads the cohort, and has said that they cannot come. */
        AWAY
    }
}
