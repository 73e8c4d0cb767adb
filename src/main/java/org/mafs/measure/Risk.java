package org.mafs.measure;

/** What the risk items say. No level and no number: an answer that calls for a conversation, or none. */
public enum Risk {

    /** At least one risk item was answered at or above its threshold. */
    YES,

    /** Every risk item was answered, all below their threshold. */
    NO,

    /** A risk item was left blank and none was answered at or above its threshold. It calls for a conversation too. */
    UNANSWERED,

    /** The instrument has no risk item. */
    NOT_ASKED
}
