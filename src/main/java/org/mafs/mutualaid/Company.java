package org.mafs.mutualaid;

/** Who goes along to a meeting. */
public enum Company {
    NOT_SETTLED, ALONE, COMPANION, FACILITATOR, SOMEBODY_THEY_KNOW
}
