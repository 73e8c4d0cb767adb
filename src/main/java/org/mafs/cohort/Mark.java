package org.mafs.cohort;

/** What the register says of one person at one session. */
public enum Mark {
    PRESENT, LATE, LEFT_EARLY, APOLOGIES, ABSENT;

    /** Who came late or left early was there. */
    public boolean attended() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }
}
