package org.mafs.curriculum;

import java.util.UUID;

/** What has become of a mark that arrived. */
public record TakenMark(UUID id, Status status) {

    public enum Status {
        KEPT,
        /** Something else was known already and stands; a note is kept all the same. */
        SUPERSEDED,
        /** There is no such step in the text that the session is led from: the page keeps the mark. */
        UNKNOWN
    }
}
