package org.mafs.mutualaid;

import java.util.List;

/**
 * What a list of meetings said.
 *
 * @param read     records in the file
 * @param found    one for each day of each that was accepted
 * @param rejected one for each that was not
 * @param remarks  what was read although it was not written as it should be, in plain sentences
 */
record ReadMeetings(int read, List<FoundMeeting> found, List<RejectedRow> rejected, List<String> remarks) {
}
