package org.mafs.access;

import java.time.Instant;
import java.util.Optional;

/**
 * One tablet or phone on which forms were opened.
 *
 * @param lastHeardAt when it last reached the server
 * @param endedAt     when it was given back, or everything was handed in
 */
public record PassRecord(Participant person, Instant issuedAt, Optional<Instant> lastHeardAt,
        Optional<Instant> endedAt) {
}
