package org.mafs.cohort;

import org.mafs.base.EnrolmentId;

/** A room that keeps something under an enrolment's number. Contributed as a bean, asked when two places are one. */
public interface HoldsEnrolmentData {

    /**
     * What is kept of the first goes to the second, in the transaction of the one who asks. What the second has already,
     * such as a form of the same session, stays where it is and can still be read there.
     */
    void merge(EnrolmentId from, EnrolmentId into);
}
