package org.mafs.curriculum;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.mafs.base.AccountId;

/**
 * How an evening went, as somebody says it.
 *
 * @param seen  the version of what they had before them
 * @param steps those they were shown; what they do not name stays as it is
 * @param note  may be empty; no names of people
 */
public record GivenDelivery(long seen, Optional<AccountId> ledBy, Optional<AccountId> coLedBy,
        @NotNull @Size(max = LONGEST_NOTE, message = "{curriculum.delivery.note-long}") String note,
        List<@Valid Step> steps) {

    public static final int LONGEST_NOTE = 1500;
    public static final int LONGEST_REASON = 500;
    public static final int MOST_MINUTES = 600;

    /**
     * @param outcome null for not said
     * @param minutes null for not said
     * @param why     kept only where the step was shortened or left out
     */
    public record Step(String key, StepOutcome outcome,
            @Min(value = 0, message = "{curriculum.delivery.minutes-cannot-be}")
            @Max(value = MOST_MINUTES, message = "{curriculum.delivery.minutes-cannot-be}") Integer minutes,
            @NotNull @Size(max = LONGEST_REASON, message = "{curriculum.delivery.why-long}") String why) {

        /** As it stands. */
        static Step of(DeliveredStep step) {
            return new Step(step.key(), step.outcome().orElse(null),
                    step.minutes().isPresent() ? step.minutes().getAsInt() : null, step.why());
        }

        /** As it is kept: what does not belong to the outcome is not. */
        Step settled() {
            boolean inFull = outcome == null || outcome == StepOutcome.COVERED;
            return new Step(key, outcome, outcome == StepOutcome.LEFT_OUT ? null : minutes, inFull ? "" : why.strip());
        }
    }

    /** What already stands, so that only what is new has to be said. */
    public static GivenDelivery of(DeliveryRecord record) {
        return new GivenDelivery(record.version(), record.ledBy(), record.coLedBy(), record.note(),
                record.steps().stream().map(Step::of).toList());
    }
}
