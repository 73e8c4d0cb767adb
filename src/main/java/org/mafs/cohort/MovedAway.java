package org.mafs.cohort;

import java.time.LocalDate;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;

/** Somebody whose place went on in another cohort. */
public record MovedAway(EnrolmentId enrolment, String name, CohortId to, String toName, LocalDate on) {
}
