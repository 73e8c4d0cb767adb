package org.mafs.message;

/** Why a message has not gone. A server's own words are not kept: they may name whom it was for. */
public enum Problem {
    /** No server is set for this way any more. */
    NO_SERVER,
    NOT_REACHED,
    /** The server did not accept the sign-in. */
    NOT_LET_IN,
    BUSY,
    /** The server will not take this message, however often it is tried. */
    REFUSED,
    NO_ANSWER,
    TOO_LATE,
    /** No longer wanted: the session has moved or was cancelled, or the person has left or taken the agreement back. */
    DROPPED,
    STOPPED_BY_THEM,
    DEMO
}
