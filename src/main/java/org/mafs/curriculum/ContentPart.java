package org.mafs.curriculum;

/** A kind of place within a text, in the order in which they are read. */
public enum ContentPart {
    /** Title, summary, aims, what is needed, sources. */
    ABOUT,
    /** The whole plan in a breath. */
    OPENING,
    STEP,
    GUIDANCE,
    PAGE,
    QUIZ,
    MYTH,
    LINKS,
    /** The text of a hand-out. */
    SHEET
}
