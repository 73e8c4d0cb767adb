package org.mafs.base;

import java.text.Collator;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words people read, from {@code vaadin-i18n/translations.properties}. */
public final class Words {

    /** Where the product is at home. Another language is another translation file beside the first. */
    public static final Locale HOME = Locale.UK;

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("vaadin-i18n.translations", HOME, ResourceBundle.Control
                    .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {
    }

    /** The text of a key with {0}, {1} … filled in. A missing key is a fault of the build, not of the reader. */
    public static String say(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), HOME).format(arguments);
    }

    /** The text of the key that belongs to an enum's value, such as {@code cohort.mark.present}. */
    public static String say(String prefix, Enum<?> value) {
        return say(prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The order of a phone book: Łukasz stands with L. */
    public static Comparator<String> inOrder() {
        return Collator.getInstance(HOME)::compare;
    }

    public static boolean knows(String key) {
        return BUNDLE.containsKey(key);
    }
}
