package org.mafs.safeguarding;

/** What a line in a concern's log is about. */
public enum EntryKind {

    /** Somebody was told of it. */
    TOLD,

    /** What was agreed with the person. */
    AGREED,

    NOTE,

    /** It was closed, and the form says it again since. */
    OPENED_AGAIN,

    /** The last word. */
    CLOSED
}
