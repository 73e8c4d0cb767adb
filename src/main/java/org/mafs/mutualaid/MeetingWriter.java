package org.mafs.mutualaid;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes lists of one format: what the format can hold comes back the same when it is read. */
interface MeetingWriter {

    /** Leaves the stream open. */
    void write(List<MeetingRecord> meetings, OutputStream stream) throws IOException;

    /** The name that a written list gives a meeting. */
    static String ref(MeetingRecord meeting) {
        return "mafs-" + meeting.id().value();
    }
}
