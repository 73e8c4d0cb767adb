package org.mafs.measure;

import java.util.List;
import org.mafs.base.EnrolmentId;

/** What another room knows of somebody's weeks, as lanes of their journey. Asked only for who may read all of it. */
public interface JourneyTrack {

    /** Smaller ones stand further up. */
    int order();

    /** None when nothing was told; in a constant number of statements. */
    List<JourneyLane> of(EnrolmentId person);
}
