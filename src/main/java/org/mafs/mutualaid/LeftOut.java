package org.mafs.mutualaid;

import java.util.ArrayList;
import java.util.List;

/** The records of a list of postcodes that were not taken. */
class LeftOut {

    private static final int SAID = 10;

    private final List<RejectedRow> first = new ArrayList<>();
    private int all;

    /** A postcode that is no longer used: as it should be, and so not worth a line. */
    void ended() {
        all++;
    }

    void say(long line, String reason) {
        all++;
        if (first.size() < SAID) {
            first.add(new RejectedRow(Math.toIntExact(line), reason));
        }
    }

    int all() {
        return all;
    }

    List<RejectedRow> first() {
        return List.copyOf(first);
    }
}
