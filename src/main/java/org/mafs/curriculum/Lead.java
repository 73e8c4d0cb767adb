package org.mafs.curriculum;

import java.time.Instant;
import java.util.List;
import org.mafs.base.AccountId;
import org.mafs.cohort.Tonight;

/**
 * All that somebody needs to lead a session from, at once, so that nothing has to be asked for during it.
 *
 * @param tonight  where and when it is
 * @param isKept   whether marks are kept: not before its day, nor where it is cancelled
 * @param marked   what was marked so far
 * @param leaders  who may have led it, the one who asks first
 */
public record Lead(Tonight tonight, Instant startsAt, Instant endsAt, boolean isKept, ContentText text,
        SessionContent content, MarkedSession marked, List<Leader> leaders) {

    /** By their first name. */
    public record Leader(AccountId id, String name) {
    }
}
