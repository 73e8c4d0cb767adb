package org.mafs.person;

/** A way of getting in touch that puts nobody in danger and gives nothing away. */
public enum SafeWay {
    CALL, TEXT, VOICEMAIL, EMAIL, LETTER, THROUGH_KEYWORKER
}
