package org.mafs.cohort;

/** Why somebody stopped coming, as far as it can be counted; their own words stand beside it. */
public enum LeftBecause {
    MOVED_AWAY, NOT_READY, WORK_OR_CARE, UNWELL, CUSTODY, OTHER_SUPPORT, NO_CONTACT, DIED, OTHER
}
