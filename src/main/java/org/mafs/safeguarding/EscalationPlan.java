package org.mafs.safeguarding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How long a concern may stand unseen before somebody on duty is written to.
 *
 * @param leadAfter   minutes, 0 to 240; what was found late, or with nobody in the room, goes to the lead at once
 * @param deputyAfter minutes, 0 to 240, and not before the lead
 */
public record EscalationPlan(
        @Min(value = 0, message = "{safeguarding.escalation.range}")
        @Max(value = LONGEST, message = "{safeguarding.escalation.range}") int leadAfter,
        @Min(value = 0, message = "{safeguarding.escalation.range}")
        @Max(value = LONGEST, message = "{safeguarding.escalation.range}") int deputyAfter) {

    public static final int LONGEST = 240;

    static final EscalationPlan USUAL = new EscalationPlan(15, 60);
}
