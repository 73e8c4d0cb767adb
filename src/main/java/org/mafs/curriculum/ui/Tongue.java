package org.mafs.curriculum.ui;

import java.util.Locale;
import java.util.Set;
import org.mafs.base.Words;

/** The language that a text is written in, as pages and browsers need to know it. */
record Tongue(String tag) {

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur",
            "yi");

    String direction() {
        return isFromTheRight() ? "rtl" : "ltr";
    }

    boolean isFromTheRight() {
        return FROM_THE_RIGHT.contains(locale().getLanguage());
    }

    /** The one that the app itself speaks. */
    boolean isHome() {
        return locale().getLanguage().equals(Words.HOME.getLanguage());
    }

    /** As its own people call it. */
    String name() {
        String name = locale().getDisplayName(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }

    /** For an element whose words are the text's own. */
    String attributes() {
        return "lang=\"%s\" dir=\"%s\"".formatted(Markup.text(tag), direction());
    }

    /** Words of ours among those of the text. */
    String say(String key, Object... arguments) {
        return ours(Markup.say(key, arguments));
    }

    /** @param said as markup */
    String ours(String said) {
        return isHome() ? said : "<span lang=\"%s\" dir=\"ltr\">%s</span>".formatted(Words.HOME.toLanguageTag(), said);
    }

    private Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
