package org.mafs.outcome;

import java.util.List;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedChange;

/**
 * How a score changed between two times, over the people who have both.
 *
 * @param pairs  one a person, in no meaningful order and without saying whose
 * @param change the figures of these pairs, in points of the instrument
 */
public record PairedResult(Occasion from, Occasion to, List<Pair> pairs, PairedChange change) {

    public PairedResult {
        pairs = List.copyOf(pairs);
    }
}
