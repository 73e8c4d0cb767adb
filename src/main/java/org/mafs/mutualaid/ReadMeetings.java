package org.mafs.mutualaid;

import java.util.List;
import java.util.Set;

/**
 * What a list of meetings said.
 *
 * @param read     records in the file
 * @param found    one for each day of each that was accepted
 * @param rejected one for each that was not
 * @param doubted  the source's own names for the meetings of those that were rejected: it still tells of them
 * @param remarks  what was read although it was not written as it should be, in plain sentences
 */
record ReadMeetings(int read, List<FoundMeeting> found, List<RejectedRow> rejected, Set<String> doubted,
        List<String> remarks) {
}
