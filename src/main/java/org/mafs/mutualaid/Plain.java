package org.mafs.mutualaid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words made alike, so that St. Mary’s and st marys are one. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plain() {
    }

    /** Letters and digits in words, without capitals and accents; null where there are none. */
    static String words(String said) {
        if (said == null) {
            return null;
        }
        String bare = MARKS.matcher(Normalizer.normalize(said, Normalizer.Form.NFKD)).replaceAll("");
        String words = OTHER.matcher(APOSTROPHES.matcher(bare).replaceAll("")).replaceAll(" ").strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? null : words;
    }

    /** The same without spaces; null where there is nothing. */
    static String letters(String said) {
        String words = words(said);
        return words == null ? null : words.replace(" ", "");
    }
}
