package org.mafs.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.safeguarding.ConcernRecord.Step;

/**
 * All that is known of one concern.
 *
 * @param who      the person's name, and nothing else of them
 * @param session  where the answer was given; empty when at no session
 * @param site     the place whose lead and deputy answer for it; empty while the cohort has no room yet
 * @param ticked   the points of the talk that were gone through, and who said so
 * @param called   the names of those who wrote
 * @param closers  those who may close it, by name, the lead first
 * @param mayClose whether the one who asks may
 */
public record ConcernFile(ConcernRecord concern, String who, CohortId cohort, String cohortName, Optional<At> session,
        Optional<String> site, List<ConcernEntry> entries, Map<TalkPoint, Step> ticked, Map<AccountId, String> called,
        List<String> closers, boolean mayClose) {

    /** The session by its number and day. */
    public record At(int number, LocalDate heldOn) {
    }

    public boolean has(EntryKind kind) {
        return entries.stream().anyMatch(entry -> entry.kind() == kind
                && !entry.recordedAt().isBefore(concern.openedAt()));
    }
}
