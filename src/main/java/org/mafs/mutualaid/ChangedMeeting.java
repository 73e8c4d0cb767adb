package org.mafs.mutualaid;

import java.util.List;

/**
 * A meeting that the list tells of differently.
 *
 * @param reopened it had closed and is there again
 */
public record ChangedMeeting(BriefMeeting meeting, boolean reopened, List<Difference> differences) {

    /** One fact before and after, in words. */
    public record Difference(String what, String before, String after) {
    }
}
