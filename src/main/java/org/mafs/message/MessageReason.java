package org.mafs.message;

/** What a message reminds of, or that somebody on duty is needed. */
public enum MessageReason {
    SESSION, FOLLOW_UP, CONCERN
}
