package org.mafs.curriculum.ui;

import java.util.List;
import java.util.Optional;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Timeline;

/**
 * What a page needs to know besides its own text.
 *
 * @param inForce every text of today in the page's language, which hand-outs and dates are taken from
 * @param top     the way to the top of the app
 * @param address of the app for other devices; empty where nobody has said it
 */
record Surroundings(List<ContentText> inForce, String top, String address) {

    private static final ContentCode TIMELINE = new ContentCode("timeline");

    Optional<ContentText> text(ContentCode code) {
        return inForce.stream().filter(text -> text.code().equals(code)).findFirst();
    }

    /** What takes the place of an older version in its own language. */
    Optional<ContentText> newer(ContentText text) {
        return text(text.code()).filter(newest -> newest.language().equals(text.language())
                && newest.number() > text.number());
    }

    /** The story in dates, where there is such a hand-out. */
    Optional<Timeline> timeline() {
        return text(TIMELINE).flatMap(text -> Timeline.of(text.handout()));
    }

    static boolean isTimeline(ContentText text) {
        return text.code().equals(TIMELINE);
    }

    /** Where a text is read. */
    String at(ContentText text) {
        return "%sc/%s".formatted(top, text.uuid());
    }

    /** For a phone that reads the code on the wall. */
    Optional<String> fromOutside(ContentText text) {
        return address.isBlank() ? Optional.empty() : Optional.of("%s/c/%s".formatted(address.replaceFirst("/+$", ""), text.uuid()));
    }
}
