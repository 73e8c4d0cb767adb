package org.mafs.curriculum.ui;

import java.nio.charset.StandardCharsets;
import org.mafs.base.Words;
import org.springframework.web.util.HtmlUtils;

/** Words on their way into a page of our own: whatever they say, they stay words. */
final class Markup {

    private Markup() {
    }

    static String text(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }

    static String say(String key, Object... arguments) {
        return text(Words.say(key, arguments));
    }
}
