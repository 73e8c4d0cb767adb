package org.mafs.mutualaid;

/** How far something went for everybody who came: it was offered, or it took place there and then. */
public enum SupportStep {
    OFFERED, USED
}
