package org.mafs.curriculum;

/** How far a version has come. */
public enum ContentStatus {
    /** May still be changed. */
    DRAFT,
    /** Somebody else has read it and found it good. */
    REVIEWED,
    /** Read, led and handed out; never changed again. */
    PUBLISHED,
    /** Was published, and taken back: nobody reads it outside any more, no session is led from it. */
    WITHDRAWN,
    /** Came with a newer MAFS while the enterprise has a version of its own. */
    OFFERED,
    /** Given up before it was published. */
    PUT_ASIDE
}
