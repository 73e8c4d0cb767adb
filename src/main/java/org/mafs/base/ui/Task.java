package org.mafs.base.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One kind of thing that waits for somebody. Rooms contribute beans; Today lists what each knows. */
public interface Task {

    /** Smaller ones stand further up. */
    int order();

    /** Of the sprite. */
    String glyph();

    String heading();

    /** What waits for the one who is signed in, the longest waiting first; empty when it is not for their role. */
    List<Line> lines();

    /**
     * @param who   the person it is about, or empty
     * @param words what it is, in one line
     * @param since when it began to wait
     * @param fix   the page where it is put right
     * @param step  what the button says, such as "Note the call"
     */
    record Line(Optional<String> who, String words, Optional<LocalDate> since, Destination fix, String step) {
    }
}
