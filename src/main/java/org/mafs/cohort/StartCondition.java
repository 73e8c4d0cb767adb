package org.mafs.cohort;

import java.util.Optional;
import org.mafs.base.CohortId;

/** What must be so before a cohort begins. Higher rooms contribute beans; they are asked until its first mark is made. */
public interface StartCondition {

    /** Empty when it may begin. */
    Optional<NotYet> missing(CohortId cohort);
}
