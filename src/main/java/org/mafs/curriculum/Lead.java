package org.mafs.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.cohort.Tonight;

/**
 * All that somebody needs to lead a session from, at once, so that nothing has to be asked for during it.
 *
 * @param tonight  where and when it is
 * @param keptFrom the beginning of its day, from which marks are kept; none where it is cancelled
 * @param marked   what was marked so far
 * @param leaders  who may have led it, the one who asks first
 */
public record Lead(Tonight tonight, Instant startsAt, Instant endsAt, Optional<Instant> keptFrom, ContentText text,
        SessionContent content, MarkedSession marked, List<Leader> leaders) {

    /** By their first name. */
    public record Leader(AccountId id, String name) {
    }
}
