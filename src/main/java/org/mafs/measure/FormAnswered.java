package org.mafs.measure;

import org.mafs.base.EnrolmentId;

/** A form was handed in, or put right. Told within its transaction: what listens is kept with it, or both are not. */
public record FormAnswered(long response, EnrolmentId enrolment, Risk risk) {
}
