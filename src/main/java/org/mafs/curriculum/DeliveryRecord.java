package org.mafs.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mafs.base.AccountId;
import org.mafs.cohort.SessionRecord;

/**
 * One evening as it truly went.
 *
 * @param version    what somebody who changes it has seen; {@link #NONE} where nothing is kept yet
 * @param steps      of the plan, in its order; empty where there is no text for a session of this number
 * @param here       how many the register says were there
 * @param marked     of how many marks
 * @param unnamed    how many came besides and gave no name
 * @param text       what the steps are from; empty where there is none
 * @param ledFrom    whether it was led from that text; otherwise it is what the cohort keeps, in one of its languages
 * @param mayHaveLed who can be said to have led it, with their names
 */
public record DeliveryRecord(SessionRecord session, String cohort, long version, List<DeliveredStep> steps,
        Optional<AccountId> ledBy, Optional<AccountId> coLedBy, Optional<Instant> begunAt, Optional<Instant> endedAt,
        String note, Optional<Instant> keptAt, int here, int marked, int unnamed, Optional<ContentText> text,
        boolean ledFrom, Map<AccountId, String> mayHaveLed) {

    static final long NONE = -1;

    /** Somebody said of at least one step what became of it. */
    public boolean isKept() {
        return steps.stream().anyMatch(step -> step.outcome().isPresent());
    }

    public String name(AccountId account) {
        return mayHaveLed.getOrDefault(account, "");
    }
}
