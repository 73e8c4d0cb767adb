package org.mafs.outcome;

import java.util.List;
import org.mafs.outcome.statistics.MeanOf;

/** The mean at one time of all who answered then, also of those who have no other value: not what a change is made of. */
public record MeanAt(Occasion occasion, MeanOf mean) {

    static MeanAt of(Occasion occasion, List<Line> lines, double level) {
        return new MeanAt(occasion, MeanOf.of(lines.stream().flatMapToDouble(line -> line.at(occasion).stream()).toArray(),
                level));
    }
}
