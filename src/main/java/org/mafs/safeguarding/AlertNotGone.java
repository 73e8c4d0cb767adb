package org.mafs.safeguarding;

import java.time.Instant;
import java.util.Optional;
import org.mafs.base.AccountId;

/**
 * Somebody on duty does not hear of a concern by message.
 *
 * @param to who that is; empty where nobody is named
 */
public record AlertNotGone(ConcernId concern, String site, Instant openedAt, ConcernAlert alert, Optional<AccountId> to) {
}
