package org.mafs.mutualaid;

import java.util.List;

/**
 * What using a list would do to the directory, or has done.
 *
 * @param source    what the lists from there are called
 * @param read      records in the file
 * @param accepted  meetings in it, one for each day of each
 * @param remarks   what was read although it was not as it should be, and what stands as it was entered here
 * @param closed    what the list does not tell of any more; they stay for those who went there
 * @param unchanged told of as they stand
 * @param listed    how many of the source were listed until now
 * @param mark      stands for exactly these changes to exactly this directory
 */
public record Refreshed(Standing standing, String source, MeetingFormat format, String fellowship, int read, int accepted,
        List<RejectedRow> rejected, List<String> remarks, List<BriefMeeting> added, List<ChangedMeeting> changed,
        List<BriefMeeting> closed, int unchanged, int listed, String mark) {

    private static final int A_PART = 3;

    /** What became of it. Only {@link #USED} has changed anything. */
    public enum Standing {
        /** It can be used. */
        READY,
        USED,
        /** No meeting is in it: it cannot be used, for a feed that broke must not empty the directory. */
        EMPTY,
        /** More than a third would close: somebody has to say that this is meant. */
        CLOSES_MANY,
        /** The directory has changed since it was looked at. */
        MOVED_ON
    }

    Refreshed standing(Standing now) {
        return new Refreshed(now, source, format, fellowship, read, accepted, rejected, remarks, added, changed, closed,
                unchanged, listed, mark);
    }

    /** More than a third of what the source has listed until now. */
    public boolean closesMany() {
        return closed.size() * A_PART > listed;
    }

    /** Nothing in the directory would be said differently. */
    public boolean changesNothing() {
        return added.isEmpty() && changed.isEmpty() && closed.isEmpty();
    }
}
