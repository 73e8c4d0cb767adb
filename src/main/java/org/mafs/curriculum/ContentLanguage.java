package org.mafs.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A language that a text may be written in.
 *
 * @param tag as BCP 47 writes it
 */
public record ContentLanguage(String tag) {

    private static final List<ContentLanguage> ALL = Stream.of("en", "cy", "ga", "gd", "am", "ar", "bg", "bn", "bs", "ckb",
            "cs", "de", "el", "es", "et", "fa", "fr", "gu", "he", "hi", "hr", "hu", "it", "lt", "lv", "mk", "ml", "ne", "nl",
            "pa", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "ti", "tr", "uk",
            "ur", "vi", "yo", "zh-Hans", "zh-Hant").map(ContentLanguage::new).toList();

    /** Those that people in Britain speak or are likely to ask for; English first. */
    public static List<ContentLanguage> all() {
        return ALL;
    }

    static boolean isKnown(String tag) {
        return ALL.contains(new ContentLanguage(tag));
    }

    /** What its own speakers call it. */
    public String ownName() {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(locale)
                + name.substring(name.offsetByCodePoints(0, 1));
    }

    /** What it is called in English. */
    public String englishName() {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }

    /** As its script is: {@code rtl} or {@code ltr}. */
    public String direction() {
        byte script = Character.getDirectionality(ownName().codePointAt(0));
        return script == Character.DIRECTIONALITY_RIGHT_TO_LEFT || script == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                ? "rtl" : "ltr";
    }
}
