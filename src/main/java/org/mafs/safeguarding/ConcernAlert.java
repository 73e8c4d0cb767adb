package org.mafs.safeguarding;

import java.time.Instant;
import java.util.Optional;
import org.mafs.message.Channel;
import org.mafs.message.Problem;

/**
 * A message to somebody on duty about a concern, or why there is none.
 *
 * @param duty     what they are on duty as; empty for somebody who is no longer
 * @param who      the name of whom it is for; of the site where nobody is named
 * @param channel  empty where nothing can go
 * @param at       when it went or last changed; when it is due as long as it has not been tried
 * @param phone    how they are rung instead, as long as they still have to hear of it
 * @param pressing whether they still have to hear of it
 */
public record ConcernAlert(Optional<Duty> duty, State state, String who, Optional<Channel> channel, Optional<Problem> problem,
        Instant at, Optional<String> phone, boolean pressing) {

    /** Where it is, from the point of view of those who rely on it. */
    public enum State {
        PLANNED(false), UNDER_WAY(false), GONE(false), TRIED_AGAIN(true), NOT_GONE(true), UNSURE(true), DEMO(false),
        NOT_NEEDED(false), NO_SERVER(true), NO_ADDRESS(true), NOBODY(true);

        private final boolean trouble;

        State(boolean trouble) {
            this.trouble = trouble;
        }
    }

    /** Somebody has to be told in another way. */
    public boolean trouble() {
        return pressing && state.trouble;
    }
}
