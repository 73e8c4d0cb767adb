package org.mafs.mutualaid;

import java.util.regex.Pattern;

/** An e-mail address or a phone number as they are written here: both lead to somebody. */
final class PersonalContact {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");
    /** Ten or eleven digits that begin as numbers here do, however they are spaced. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![0-9])(?:(?:\\+|00) ?44[\\s().-]*(?:0[\\s).-]*)?|0)[1-9](?:[\\s().-]{0,2}[0-9]){8,9}(?![0-9])");

    private PersonalContact() {
    }

    /** @param text or null */
    static boolean isIn(String text) {
        return isEmail(text) || text != null && PHONE.matcher(text).find();
    }

    /** @param text or null; in it may stand a number to dial in by, which is the meeting's own */
    static boolean isEmail(String text) {
        return text != null && EMAIL.matcher(text).find();
    }
}
