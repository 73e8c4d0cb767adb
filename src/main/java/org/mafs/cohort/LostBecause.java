package org.mafs.cohort;

/** Why somebody could not be asked again. */
public enum LostBecause {
    NO_ANSWER, MOVED, SAID_NO, UNWELL, CUSTODY, DIED, OTHER
}
