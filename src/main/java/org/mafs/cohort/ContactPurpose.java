package org.mafs.cohort;

/** Why somebody was contacted: sessions were missed, or the follow-up is due. */
public enum ContactPurpose {
    MISSED, FOLLOW_UP
}
