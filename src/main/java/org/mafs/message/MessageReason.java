package org.mafs.message;

/** What a message is about. */
public enum MessageReason {
    SESSION, FOLLOW_UP,
    /** Not a reminder: the follow-up's questions themselves, by a personal link. */
    FOLLOW_UP_LINK
}
