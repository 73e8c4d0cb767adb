package org.mafs.checkin;

import java.util.Locale;
import java.util.Optional;

/**
 * What stands on a paper sheet instead of a name: four characters and a fifth that tells a slip of the finger. No two of
 * the characters look alike, and without vowels they make no words.
 */
public record PaperCode(String value) {

    /** As many as a prime number, so that the check finds every wrong character and every two that changed places. */
    static final String CHARACTERS = "234679CDFGHJKMNPQRTVWXY";
    static final int LENGTH = 5;

    /** How many codes there are. */
    static final int ALL = 23 * 23 * 23 * 23;

    public PaperCode {
        if (!isSound(value)) {
            throw new IllegalArgumentException("No code: " + value);
        }
    }

    /** @param number from 0, below {@link #ALL} */
    static PaperCode number(int number) {
        StringBuilder code = new StringBuilder();
        int sum = 0;
        int rest = number;
        for (int place = 1; place < LENGTH; place++) {
            int character = rest % CHARACTERS.length();
            rest /= CHARACTERS.length();
            sum += place * character;
            code.append(CHARACTERS.charAt(character));
        }
        return new PaperCode(code.append(CHARACTERS.charAt(check(sum))).toString());
    }

    /** What somebody typed; empty when the check says that it was mistyped. Small letters and blanks do not matter. */
    public static Optional<PaperCode> read(String typed) {
        String code = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isSound(code) ? Optional.of(new PaperCode(code)) : Optional.empty();
    }

    /** The last character's weight is {@link #LENGTH}: all of them together, each times its place, come to nought. */
    private static boolean isSound(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int place = 1; place <= LENGTH; place++) {
            int character = CHARACTERS.indexOf(code.charAt(place - 1));
            if (character < 0) {
                return false;
            }
            sum += place * character;
        }
        return sum % CHARACTERS.length() == 0;
    }

    private static int check(int sum) {
        int last = 0;
        while ((sum + LENGTH * last) % CHARACTERS.length() != 0) {
            last++;
        }
        return last;
    }

    @Override
    public String toString() {
        return value;
    }
}
