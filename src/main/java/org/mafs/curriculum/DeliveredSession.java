package org.mafs.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.base.AccountId;
import org.mafs.base.CohortId;
import org.mafs.base.SessionId;

/**
 * An evening that was held, and what is known of how it went.
 *
 * @param steps of its plan; all of them not said where nobody kept a record
 * @param here  how many the register says were there
 * @param marked of how many marks
 * @param unnamed how many came besides and gave no name
 */
public record DeliveredSession(SessionId session, CohortId cohort, String cohortName, String site, int number,
        String title, LocalDate heldOn, Optional<AccountId> ledBy, Optional<AccountId> coLedBy,
        List<DeliveredStep> steps, int here, int marked, int unnamed) {

    /** Somebody said of at least one step what became of it. */
    public boolean hasRecord() {
        return steps.stream().anyMatch(step -> step.outcome().isPresent());
    }

    public Fidelity fidelity() {
        return Fidelity.of(List.of(this));
    }

    Stream<AccountId> leaders() {
        return Stream.of(ledBy, coLedBy).flatMap(Optional::stream);
    }
}
