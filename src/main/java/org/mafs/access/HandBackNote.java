package org.mafs.access;

import java.time.Instant;
import java.util.List;
import org.mafs.base.EnrolmentId;

/** What a higher room has to say to the one who takes a tablet back, before anything else is shown. */
public interface HandBackNote {

    /**
     * Asked in the name of the one whose code was right.
     *
     * @param since when the tablet was handed over
     * @return plain sentences; empty when there is nothing to say
     */
    List<String> about(EnrolmentId person, Instant since);
}
