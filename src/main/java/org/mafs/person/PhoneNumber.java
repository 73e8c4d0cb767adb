package org.mafs.person;

/** A phone number as people write it, and as two ways of writing it can be told to be the same. */
final class PhoneNumber {

    /** From the United Kingdom with 10 or 11 digits, or from anywhere with its country: +44 7700 900123. */
    static final String SHAPE = "(?:\\+|00)[ ().-]*[1-9](?:[ ().-]*[0-9]){6,14}|\\(?0(?:[ ().-]*[0-9]){9,10}";

    private PhoneNumber() {
    }

    /** "07700 900123", "+44 (0)7700 900123" and "0044 7700-900123" are one number. */
    static String plain(String written) {
        String digits = written.replaceAll("[^0-9+]", "").replaceFirst("^00", "+").replaceFirst("^\\+440?", "0");
        return digits.startsWith("0") ? "+44" + digits.substring(1) : digits;
    }

    static boolean isOne(String written) {
        return written.strip().matches(SHAPE);
    }
}
