package org.mafs.checkin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What became of one entry.
 *
 * @param version the answer's version now; 0 for a form handed in
 * @param reason  why it was refused or what of it was left out, in words for a person; null otherwise
 */
public record EntryResult(String id, Status status, long version, String reason, Instant at) {

    public enum Status {
        /** It stands, or stood already. */
        @JsonProperty("kept") KEPT,
        /** Something later of the same page stands there. */
        @JsonProperty("superseded") SUPERSEDED,
        /** Something newer of another page stands there and differs: both are kept for a person to look at. */
        @JsonProperty("beside") BESIDE,
        /** It cannot be. */
        @JsonProperty("refused") REFUSED
    }
}
