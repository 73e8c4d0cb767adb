package org.mafs.access;

import java.time.Instant;
import java.util.List;

/** What a higher room has to say to the one who takes a tablet back, before anything else is shown. */
public interface HandBackNote {

    /**
     * Asked in the name of the one whose code was right.
     *
     * @param person who had it, and which forms were open on it
     * @param since  when the tablet was handed over
     * @return plain sentences; empty when there is nothing to say
     */
    List<String> about(Participant person, Instant since);
}
