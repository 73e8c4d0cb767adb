package org.mafs.curriculum;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mafs.base.AccountId;

/**
 * Something that was done or said in lead mode, as the page has kept it until it arrived. It says only what it means:
 * what is empty, and not taken back, stays as it is known, so that a tablet that knows less undoes nothing.
 */
public sealed interface LeadMark {

    /** What can be taken back. */
    enum Part {
        BEGUN, ENDED, OUTCOME
    }

    /** The same once more changes nothing. */
    UUID id();

    /** By the page's clock, set right by the server's. */
    Instant at();

    /** What is no longer so. */
    Set<Part> undone();

    /**
     * @param begunAt counts only where it had not begun
     * @param ledBy   where somebody said so; otherwise whoever began
     * @param coLedBy likewise
     */
    record OfSession(UUID id, Instant at, Optional<Instant> begunAt, Optional<Instant> endedAt,
            Optional<AccountId> ledBy, Optional<AccountId> coLedBy, Set<Part> undone) implements LeadMark {
    }

    /**
     * @param step    the key of a {@link RunStep}
     * @param begunAt without an end it counts only where the step had not begun
     * @param outcome where somebody said so; otherwise its minutes tell. Unless it is left out it counts once it has ended
     * @param note    a blank one takes away the one there is
     * @param adds    who wrote the note could not read the one there is: it stays, and this comes after it
     */
    record OfStep(UUID id, Instant at, String step, Optional<Instant> begunAt, Optional<Instant> endedAt,
            Optional<StepOutcome> outcome, Optional<String> note, boolean adds, Set<Part> undone) implements LeadMark {

        /** That it is a note and nothing else. */
        boolean isNoteOnly() {
            return begunAt.isEmpty() && endedAt.isEmpty() && outcome.isEmpty() && undone.isEmpty();
        }
    }
}
