package org.mafs.checkin;

import java.time.Instant;
import java.util.UUID;

/**
 * A form that came twice and differs, as lists show it.
 *
 * @param who       what the person is called
 * @param arrivedAt when the last of what came later arrived
 */
public record LateForm(UUID id, Form form, Occasion occasion, String who, Instant arrivedAt) {
}
