package org.mafs.exchange;

import java.util.List;

/** Words that rooms below keep as codes. */
final class Codes {

    static final String NOT_ASKED = "NOT_ASKED";

    static final List<Choice> AGE_BANDS = List.of();
    static final List<Choice> ETHNICITIES = List.of(new Choice(NOT_ASKED, "Not asked"));
    static final List<Choice> SAFE_WAYS = List.of();
    static final List<Choice> NOT_TO_SAY = List.of();

    private Codes() {
    }
}
