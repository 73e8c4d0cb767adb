package org.mafs.curriculum;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.AccountId;

/**
 * Something that was done or said in lead mode, as the page has kept it until it arrived. It says how a step, or the
 * session, stood from then on.
 */
public sealed interface LeadMark {

    /** The same once more changes nothing. */
    UUID id();

    /** By the page's clock, set right by the server's. */
    Instant at();

    /**
     * @param begunAt  empty before it has begun
     * @param ledBy    where somebody said so; otherwise whoever began
     * @param coLedBy  likewise
     */
    record OfSession(UUID id, Instant at, Optional<Instant> begunAt, Optional<Instant> endedAt,
            Optional<AccountId> ledBy, Optional<AccountId> coLedBy) implements LeadMark {
    }

    /**
     * @param step    the key of a {@link RunStep}
     * @param outcome where somebody said so; otherwise its minutes tell, once it has ended
     * @param note    empty leaves the one there is; a blank one takes it away
     */
    record OfStep(UUID id, Instant at, String step, Optional<Instant> begunAt, Optional<Instant> endedAt,
            Optional<StepOutcome> outcome, Optional<String> note) implements LeadMark {
    }
}
