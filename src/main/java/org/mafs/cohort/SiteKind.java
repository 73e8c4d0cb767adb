package org.mafs.cohort;

/** Prison groups are reported apart. */
public enum SiteKind {
    COMMUNITY, PRISON
}
