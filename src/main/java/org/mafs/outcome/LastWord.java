package org.mafs.outcome;

/** What somebody said last of one thing they may agree to. */
enum LastWord {
    NOT_ASKED, AGREED, SAID_NO,
    /** Agreed once, and took it back. */
    WITHDREW
}
