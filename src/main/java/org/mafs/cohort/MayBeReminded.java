package org.mafs.cohort;

/** Whether a reminder would reach somebody, and what is in the way when it would not. */
public enum MayBeReminded {
    YES,
    /** Reminders are switched off, or there is no server to send them. */
    OFF,
    /** They did not agree to reminders, took it back, or have left. */
    NOT_AGREED,
    /** There is no number or address that they said is safe. */
    NO_SAFE_WAY
}
