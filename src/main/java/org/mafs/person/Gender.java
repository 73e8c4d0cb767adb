package org.mafs.person;

/** "Prefer not to say" is an answer; not asked is not. */
public enum Gender {
    FEMALE, MALE, OTHER, PREFER_NOT_TO_SAY, NOT_ASKED
}
