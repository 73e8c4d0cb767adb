package org.mafs.checkin;

import java.time.Instant;
import java.util.Optional;
import org.mafs.message.Problem;

/**
 * The last link that was sent to somebody, and how it stands with it.
 *
 * @param until   from then on it opens nothing
 * @param opened  whether anybody has opened it
 * @param in      how many of its forms are in
 * @param forms   how many it opens
 * @param problem why the e-mail did not go, as far as it is known
 */
public record FollowUpMail(Instant askedAt, Instant until, Stand stand, boolean opened, int in, int forms,
        Optional<Problem> problem) {

    public enum Stand {
        /** It goes within a minute, or is tried again. */
        ON_ITS_WAY,
        SENT,
        /** It did not go, or nobody knows. */
        FAILED,
        /** Everything it asked for is in. */
        USED,
        /** Its time is over. */
        EXPIRED,
        /** It opens nothing any more. */
        ENDED
    }

    /** Whether somebody could still answer by it. */
    public boolean isOpen() {
        return stand == Stand.ON_ITS_WAY || stand == Stand.SENT;
    }
}
