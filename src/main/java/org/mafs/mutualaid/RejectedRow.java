package org.mafs.mutualaid;

import org.mafs.base.Words;

/**
 * A record of a list that could not be taken.
 *
 * @param line   where it begins in the file, from 1
 * @param number which record of the file it is, from 1, where several begin on that line; else 0
 * @param reason a plain sentence
 */
public record RejectedRow(int line, int number, String reason) {

    RejectedRow(int line, String reason) {
        this(line, 0, reason);
    }

    /** Its line, or its number where the line does not tell it from others. */
    public String where() {
        return number == 0 ? Words.say("mutualaid.refresh.line", String.valueOf(line))
                : Words.say("mutualaid.refresh.record", String.valueOf(number));
    }
}
