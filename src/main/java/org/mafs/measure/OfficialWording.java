package org.mafs.measure;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.Words;

/**
 * The official words of one version of an instrument in one language. They are never changed: other words are the next
 * number.
 *
 * @param instrument which version of the instrument
 * @param language   a language tag such as {@code pl}
 * @param number     counted from 1 in each language
 * @param copyright  the line that stands wherever an item is shown
 * @param usedAt     when answers to these words were first handed in
 * @param retiredAt  since when nobody is asked in these words
 */
public record OfficialWording(UUID id, String code, int instrument, String language, int number, OfficialWords words,
        String copyright, Instant installedAt, Optional<Instant> usedAt, Optional<Instant> retiredAt) {

    public boolean isInUse() {
        return retiredAt.isEmpty();
    }

    public String languageName() {
        return nameOf(language);
    }

    /** As English calls a language: "Polish". */
    public static String nameOf(String language) {
        return Locale.forLanguageTag(language).getDisplayName(Words.HOME);
    }
}
