package org.mafs.curriculum.ui;

import java.util.Locale;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentLanguage;

/** The language that a text is written in, as markup says it. */
record Tongue(String tag) {

    String direction() {
        return language().direction();
    }

    boolean isFromTheRight() {
        return direction().equals("rtl");
    }

    /** The one that the app itself speaks. */
    boolean isHome() {
        return Locale.forLanguageTag(tag).getLanguage().equals(Words.HOME.getLanguage());
    }

    String name() {
        return language().ownName();
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

    private ContentLanguage language() {
        return new ContentLanguage(tag);
    }
}
