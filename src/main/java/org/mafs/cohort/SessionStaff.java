package org.mafs.cohort;

import java.util.HashSet;
import java.util.Set;
import org.mafs.base.AccountId;

/**
 * Who leads one evening.
 *
 * @param leaders of the cohort
 * @param away    those of them who cannot come
 * @param cover   who leads it for them
 */
public record SessionStaff(Set<AccountId> leaders, Set<AccountId> away, Set<AccountId> cover) {

    public SessionStaff {
        leaders = Set.copyOf(leaders);
        away = Set.copyOf(away);
        cover = Set.copyOf(cover);
    }

    /** Everyone who is expected to be there. */
    public Set<AccountId> there() {
        Set<AccountId> there = new HashSet<>(leaders);
        there.removeAll(away);
        there.addAll(cover);
        return there;
    }

    public boolean isUncovered() {
        return there().isEmpty();
    }
}
