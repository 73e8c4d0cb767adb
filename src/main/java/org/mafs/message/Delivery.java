package org.mafs.message;

import java.time.Instant;
import java.util.Optional;

/** What has become of one message, and since when. */
public record Delivery(MessageState state, Optional<Problem> problem, Instant changedAt) {
}
