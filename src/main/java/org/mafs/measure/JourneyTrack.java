package org.mafs.measure;

import java.util.Optional;
import org.mafs.base.EnrolmentId;

/** What another room knows of somebody's weeks, as one lane of their journey. Asked only for who may read all of it. */
public interface JourneyTrack {

    /** Smaller ones stand further up. */
    int order();

    /** Empty when nothing was told; in a constant number of statements. */
    Optional<JourneyLane> of(EnrolmentId person);
}
