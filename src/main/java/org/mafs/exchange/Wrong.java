package org.mafs.exchange;

import org.mafs.base.Words;

/** Something in one row that cannot be taken in. The message is a sentence for who filled it in. */
final class Wrong extends RuntimeException {

    private final transient String column;

    Wrong(String column, String key, Object... arguments) {
        super(Words.say(key, arguments), null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }
}
