package org.mafs.outcome;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is declared before anybody looks: the one outcome that the evaluation stands on, and what every word of it means.
 * All other outcomes are reported beside it and explore.
 *
 * @param primary     the code of a {@link Measured}, or one of {@link #REDUCED_USE} and {@link #MUTUAL_AID}
 * @param from        the earlier of the two times that are compared
 * @param to          the later
 * @param definitions of everything in the evaluation, not of the primary outcome alone
 */
public record Declared(String primary, Occasion from, Occasion to, Definitions definitions) {

    /** How many people use on fewer days. It is asked at the start and at the end. */
    public static final String REDUCED_USE = "reduced-use";

    /** How many people go to mutual aid. */
    public static final String MUTUAL_AID = "going-to-mutual-aid";

    /** The outcomes that are shares of people and no score. */
    public static final List<String> SHARES = List.of(REDUCED_USE, MUTUAL_AID);

    /** Two times that can be compared. */
    public record Span(Occasion from, Occasion to) {

        /** In the order in which people ask for them. */
        public static final List<Span> ALL = List.of(new Span(Occasion.BASELINE, Occasion.END),
                new Span(Occasion.END, Occasion.FOLLOW_UP), new Span(Occasion.BASELINE, Occasion.FOLLOW_UP));
    }

    public Declared {
        if (primary.isBlank() || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("A primary outcome has a name and goes from one time to a later one.");
        }
    }

    /** CORE-10 from start to end: what most evaluations of the programme stand on. */
    public static Declared usual(Definitions definitions) {
        return new Declared("core-10", Occasion.BASELINE, Occasion.END, definitions);
    }

    public Span span() {
        return new Span(from, to);
    }

    /** The spans in which this outcome is worked out: a share is always held against the start. */
    public static Stream<Span> spans(String primary) {
        return switch (primary) {
            case REDUCED_USE -> Stream.of(Span.ALL.getFirst());
            case MUTUAL_AID -> Span.ALL.stream().filter(span -> span.from() == Occasion.BASELINE);
            default -> Span.ALL.stream();
        };
    }
}
