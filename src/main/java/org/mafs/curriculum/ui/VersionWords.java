package org.mafs.curriculum.ui;

import java.time.Instant;
import java.time.LocalDate;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentLanguage;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;

/** Which version of a text this is, in words. */
final class VersionWords {

    private VersionWords() {
    }

    /** What ships for the first time has been there for ever, and has no day. */
    static String of(ContentText text) {
        String key = text.shipped() ? "curriculum.version.shipped" : "curriculum.version.own";
        return text.publishedAt().filter(Instant.EPOCH::isBefore)
                .map(since -> Words.say(key + ".since", text.number(),
                        Calendar.longDay(LocalDate.ofInstant(since, Calendar.PLACE))))
                .orElseGet(() -> Words.say(key, text.number()));
    }

    /** With its language where it is a translation. */
    static String inItsLanguage(ContentText text) {
        return text.language().equals(Curriculum.HOME) ? of(text)
                : Words.say("curriculum.version.language", new ContentLanguage(text.language()).ownName(), of(text));
    }
}
