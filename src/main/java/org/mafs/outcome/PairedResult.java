package org.mafs.outcome;

import java.util.List;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.SignedRank;

/**
 * How a score changed between two times, over the people who have both.
 *
 * @param pairs  one a person, in no meaningful order and without saying whose
 * @param change the figures of these pairs, in points of the measure
 * @param ranks  the same by ranks alone, which do not lean on how the points are spread
 */
public record PairedResult(Occasion from, Occasion to, List<Pair> pairs, PairedChange change, SignedRank ranks) {

    /** @param level of the interval, such as 0.95 */
    public static PairedResult of(Occasion from, Occasion to, List<Pair> pairs, double level) {
        return new PairedResult(from, to, pairs, PairedChange.of(pairs, level), SignedRank.of(pairs));
    }

    public PairedResult {
        pairs = List.copyOf(pairs);
    }
}
