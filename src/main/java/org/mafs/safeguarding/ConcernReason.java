package org.mafs.safeguarding;

/** What the form says about the question that asks for a talk. No level and no number. */
public enum ConcernReason {

    /** It was answered, and not with “not at all”. */
    ANSWERED,

    /** It was left blank. */
    LEFT_BLANK,

    /** It said so once, and the form was put right since. The concern stays until it is closed. */
    TAKEN_BACK
}
