package org.mafs.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Instruments as somebody might make them up, with one scale over all their items. */
public final class OwnInstruments {

    private OwnInstruments() {
    }

    public static Instrument of(List<Item> items, MissingRule missing, ScoringKind scoring, List<Band> bands,
            OptionalDouble cutOff, OptionalDouble reliableChange, Direction direction) {
        List<Integer> all = IntStream.rangeClosed(1, items.size()).boxed().toList();
        return new Instrument("own", 1, "Own", Optional.empty(), Optional.empty(), items,
                List.of(new Scale("total", "total", all, missing, scoring, Transformation.NONE, bands, cutOff,
                        reliableChange, direction)),
                Optional.empty(), List.of(), Optional.empty(), Wording.OWN, AskedAt.ARRIVAL);
    }

    /** The same instrument with every scale changed. */
    static Instrument scaled(Instrument of, UnaryOperator<Scale> change) {
        return with(of, of.items(), of.scales().stream().map(change).toList());
    }

    static Instrument with(Instrument of, List<Item> items, List<Scale> scales) {
        return new Instrument(of.code(), of.version(), of.title(), of.shortTitle(), of.intro(), items, scales, of.recall(),
                of.sources(), of.copyright(), of.wording(), of.askedAt());
    }

    static Score scored(int answered, OptionalDouble value) {
        return new Score(answered, List.of(new ScaleScore("total", answered, value, Optional.empty())), Risk.NO);
    }
}
