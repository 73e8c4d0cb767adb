package org.mafs.measure;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of an instrument, as a list names it.
 *
 * @param publishedAt empty for a draft, and for what came with the product
 */
public record InstrumentVersionRecord(String code, int number, VersionState state, Optional<Instant> publishedAt) {

    public boolean isDraft() {
        return state == VersionState.DRAFT;
    }
}
