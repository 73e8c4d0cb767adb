package org.mafs.mutualaid;

/** What somebody said to an offer. */
public enum SupportAnswer {
    NOT_SAID, YES, NO
}
