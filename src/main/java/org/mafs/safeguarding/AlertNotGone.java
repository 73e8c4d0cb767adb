package org.mafs.safeguarding;

import java.time.Instant;

/** Somebody on duty does not hear of a concern by message. */
public record AlertNotGone(ConcernId concern, String site, Instant openedAt, ConcernAlert alert) {
}
