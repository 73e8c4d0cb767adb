package org.mafs.safeguarding;

/** What a talk about a concern goes through, in this order. */
public enum TalkPoint {
    PRIVATE, ASK, DANGER, NEXT, TELL
}
