package org.mafs.checkin;

/** What an evening goes through, in this order. */
public enum EveningStep {
    /** People come in and fill in their forms. */
    ARRIVALS,
    REGISTER,
    /** Each tells of their week; the tablets are away. */
    CHECK_IN,
    TOPIC,
    PLEDGE,
    CLOSE
}
