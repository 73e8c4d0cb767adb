package org.mafs.mutualaid;

/** What is known of somebody. Not known is neither yes nor no. */
public enum Known {
    YES, NO, NOT_KNOWN
}
