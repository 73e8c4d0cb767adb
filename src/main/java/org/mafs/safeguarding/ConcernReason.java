package org.mafs.safeguarding;

/** Why somebody is to be talked with. No level and no number. */
public enum ConcernReason {

    /** The question was answered, and not with “not at all”. */
    ANSWERED,

    /** It was left blank. */
    LEFT_BLANK,

    /** The form said so once, and was put right since. The concern stays until it is closed. */
    TAKEN_BACK,

    /** Somebody of the team opened it. */
    BY_HAND
}
