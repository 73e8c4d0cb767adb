package org.mafs.message;

/** What a message reminds of. */
public enum MessageReason {
    SESSION, FOLLOW_UP
}
