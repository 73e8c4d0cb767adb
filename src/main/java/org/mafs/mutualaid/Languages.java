package org.mafs.mutualaid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages by their short tag, their English name or the name they have for themselves. */
final class Languages {

    private static final Map<String, String> TAGS = tags();
    private static final int LONGEST = 20;

    private Languages() {
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            tags.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), language.toLanguageTag());
        }
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            tags.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), language.toLanguageTag());
            tags.put(code, language.toLanguageTag());
        }
        return Map.copyOf(tags);
    }

    /** Such as pl for Polish, polski or PL; empty when no language is called so. */
    static Optional<String> tag(String nameOrTag) {
        String asked = nameOrTag.strip().toLowerCase(Locale.ROOT);
        if (asked.length() <= LONGEST && asked.matches("[a-z]{2,3}(-[a-z0-9]{2,8})+") && TAGS.containsKey(asked.split("-")[0])) {
            return Optional.of(Locale.forLanguageTag(asked).toLanguageTag());
        }
        return Optional.ofNullable(TAGS.get(asked));
    }

    static Optional<String> named(String name) {
        return name.strip().length() < 3 ? Optional.empty() : tag(name);
    }

    static String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
