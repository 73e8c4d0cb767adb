package org.mafs.person;

public enum ReferralSource {
    KEYWORKER, DETOX_UNIT, SELF, WORD_OF_MOUTH, OTHER
}
