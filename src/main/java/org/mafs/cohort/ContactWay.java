package org.mafs.cohort;

/** How somebody was contacted. */
public enum ContactWay {
    CALL, TEXT, EMAIL, LETTER, IN_PERSON
}
