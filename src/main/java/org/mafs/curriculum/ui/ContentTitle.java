package org.mafs.curriculum.ui;

import org.mafs.base.Words;
import org.mafs.curriculum.ContentText;

/** What a text is called, with its number where it is a session. */
final class ContentTitle {

    private ContentTitle() {
    }

    static String of(ContentText text) {
        String title = text.head().title();
        return text.code().session().stream().mapToObj(number -> Words.say("curriculum.session", number, title)).findFirst()
                .orElse(title);
    }
}
