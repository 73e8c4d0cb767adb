package org.mafs.message;

import java.time.Instant;
import java.util.List;

/**
 * A higher room that knows who should be written to. Asked again and again: what is wanted and not yet queued is
 * queued, and what is queued and no longer wanted is dropped.
 */
public interface MessageSource {

    /** Everything that may go now or soon, also what has gone already. */
    List<WantedMessage> wanted(Instant now);
}
