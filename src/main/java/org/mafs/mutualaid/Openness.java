package org.mafs.mutualaid;

/** Open to anybody, or to those who have, or may have, the problem themselves. Many lists do not say. */
public enum Openness {
    OPEN, CLOSED, NOT_SAID
}
