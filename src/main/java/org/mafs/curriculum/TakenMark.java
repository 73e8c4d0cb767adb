package org.mafs.curriculum;

import java.util.UUID;

/** What has become of a mark that arrived. None of them need be sent again. */
public record TakenMark(UUID id, Status status) {

    public enum Status {
        KEPT,
        /** Something later was known already; a note is kept all the same where there was none. */
        SUPERSEDED,
        /** There is no such step in the text that the session is led from. */
        UNKNOWN
    }
}
