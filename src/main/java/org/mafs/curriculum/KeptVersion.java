package org.mafs.curriculum;

import java.util.Optional;

/**
 * Which version of a text a cohort keeps.
 *
 * @param moved whether somebody chose it; otherwise it is what was published when the cohort began
 * @param held  its evening has begun: what was led stays as it is
 * @param newer what everybody else reads by now, where that is another one
 */
public record KeptVersion(ContentText kept, boolean moved, boolean held, Optional<ContentText> newer) {

    /** Whether the cohort can be moved to the newer one. */
    public boolean mayMove() {
        return newer.isPresent() && !held;
    }
}
