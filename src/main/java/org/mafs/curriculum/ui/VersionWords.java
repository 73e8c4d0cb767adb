package org.mafs.curriculum.ui;

import java.time.Instant;
import java.time.LocalDate;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.curriculum.ContentText;

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
}
