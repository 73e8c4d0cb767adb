package org.mafs.curriculum;

import java.util.Optional;

/**
 * Which version of a text a cohort keeps.
 *
 * @param moved whether somebody chose it; otherwise it is what was published when the cohort began
 * @param newer what everybody else reads by now, where that is another one
 */
public record KeptVersion(ContentText kept, boolean moved, Optional<ContentText> newer) {
}
