package org.mafs.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sixteen letters and digits that are hard to confuse: 80 bits, typed in four groups. */
record OneTimeCode(String text) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode random() {
        String letters = RANDOM.ints(16, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index))).collect(Collectors.joining());
        return new OneTimeCode(letters.replaceAll("(.{4})(?!$)", "$1-"));
    }

    /** However it was typed: small letters, blanks and dashes do not matter. */
    byte[] hash() {
        String letters = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
