package org.mafs.database;

import java.util.Optional;

/**
 * MAFS cannot start, for a reason the person at the keyboard can do something about. The message is that reason and
 * the remedy, complete in itself: show it alone, without a stack trace.
 */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Spring wraps what a bean throws several times over; this finds the sentence again. */
    public static Optional<StartRefused> in(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof StartRefused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
