package org.mafs.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mafs.base.AccountId;

/**
 * How the leading of a session stands.
 *
 * @param steps those of which anything is known, in the order of the run sheet
 */
public record MarkedSession(Optional<Instant> begunAt, Optional<Instant> endedAt, Optional<AccountId> ledBy,
        Optional<AccountId> coLedBy, List<MarkedStep> steps) {

    static final MarkedSession NOTHING = new MarkedSession(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), List.of());
}
