package org.mafs.outcome;

/** Why somebody did not come to the next step. Everyone who did not has exactly one. */
public enum WhyNot {
    /** No answer to a question of consent is recorded. */
    NOT_ASKED,
    SAID_NO,
    /** Agreed, and took it back: apart from every other loss. */
    WITHDREW,
    /** Waiting for a place, or for an answer to an offer. */
    WAITING,
    DECLINED,
    NOT_SUITABLE,
    /** Their group, or the time in which the form counts, is still to come. */
    NOT_YET,
    /** On the list, and came to no session. */
    NEVER_CAME,
    LEFT_MOVED_AWAY, LEFT_NOT_READY, LEFT_WORK_OR_CARE, LEFT_UNWELL, LEFT_CUSTODY, LEFT_OTHER_SUPPORT, LEFT_NO_CONTACT,
    LEFT_DIED, LEFT_OTHER,
    LOST_NO_ANSWER, LOST_MOVED, LOST_SAID_NO, LOST_UNWELL, LOST_CUSTODY, LOST_DIED, LOST_OTHER,
    /** Filled in, with too few answers for a score. */
    NOT_SCORABLE,
    /** Filled in, outside the days in which it counts. */
    OUT_OF_TIME,
    /** No form, and no reason recorded. */
    NOT_FILLED_IN,
    /** Reasons of few people each, put together where small groups are not shown. */
    SEVERAL
}
