package org.mafs.cohort;

/** What the register says of one person at one session. */
public enum Mark {
    PRESENT, APOLOGIES, ABSENT
}
