package org.mafs.curriculum;

import org.mafs.base.Words;

/**
 * Something that is wrong with a text.
 *
 * @param words for whoever writes it
 * @param stops it is not published like this; otherwise it is only told
 */
public record Remark(String words, boolean stops) {

    static Remark stops(String key, Object... arguments) {
        return new Remark(Words.say(key, arguments), true);
    }

    static Remark warns(String key, Object... arguments) {
        return new Remark(Words.say(key, arguments), false);
    }
}
