package org.mafs.safeguarding;

import java.time.Instant;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;

/**
 * @param noted   whether somebody has said what was done since it was opened
 * @param onDuty  whether the one who asks is the safeguarding lead or deputy there, and so may close it
 */
public record OpenConcern(ConcernId id, EnrolmentId enrolment, String who, CohortId cohort, String cohortName,
        ConcernReason reason, Instant openedAt, boolean noted, boolean onDuty) {
}
