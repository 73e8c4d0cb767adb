package org.mafs.message;

/** What a message is about: it reminds of something, or somebody on duty is needed. */
public enum MessageReason {
    SESSION, FOLLOW_UP, CONCERN,
    /** Somebody means to go somewhere, and wants to be reminded. */
    AGREED_DAY,
    /** Not a reminder: the follow-up's questions themselves, by a personal link. */
    FOLLOW_UP_LINK
}
