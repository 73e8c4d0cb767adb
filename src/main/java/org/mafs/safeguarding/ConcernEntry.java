package org.mafs.safeguarding;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;

/**
 * One line of a concern's log.
 *
 * @param agreed whether the person said yes to telling them; empty when that is not known, or nobody was told
 * @param by     empty where nobody wrote it, such as when a form opened the concern again
 */
public record ConcernEntry(EntryKind kind, Optional<WhoWasTold> whom, Optional<Boolean> agreed, Optional<String> words,
        Instant happenedAt, Instant recordedAt, Optional<AccountId> by) {
}
