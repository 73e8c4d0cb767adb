package org.mafs.mutualaid;

import java.util.Collection;
import java.util.Collections;

/** How many people something is true of, not true of, and not known of. */
public record Answered(int yes, int no, int notKnown) {

    static Answered of(Collection<Known> answers) {
        return new Answered(Collections.frequency(answers, Known.YES), Collections.frequency(answers, Known.NO),
                Collections.frequency(answers, Known.NOT_KNOWN));
    }

    /** Those it is known of. */
    public int known() {
        return yes + no;
    }
}
