package org.mafs.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mafs.outcome.statistics.Pair;

/**
 * What came of one measure.
 *
 * @param means          at each time, of all who answered then
 * @param changes        start to end, end to follow-up, start to follow-up
 * @param acrossTimes    the three times together, over the people who have all three
 * @param reliable       what the change from start to end meant for each person; empty where the measure does not know
 * @param carriedForward start to end of everyone with a start: who has no end is counted as unchanged, and left out
 *                       while their time for it is not over. It shows how much the result leans on those who stayed
 * @param lines          one a person with any value, in no meaningful order
 */
public record MeasureResult(Measured measured, List<MeanAt> means, List<PairedResult> changes, AcrossTimes acrossTimes,
        Optional<ReliableChange> reliable, PairedResult carriedForward, List<Line> lines) {

    public MeasureResult {
        means = List.copyOf(means);
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
    }

    static MeasureResult of(Asked asked, List<Line> lines, List<Line> settled, double level) {
        return new MeasureResult(asked.measured(),
                Arrays.stream(Occasion.values()).map(occasion -> MeanAt.of(occasion, lines, level)).toList(),
                List.of(paired(lines, Occasion.BASELINE, Occasion.END, level),
                        paired(lines, Occasion.END, Occasion.FOLLOW_UP, level),
                        paired(lines, Occasion.BASELINE, Occasion.FOLLOW_UP, level)),
                AcrossTimes.of(lines), ReliableChange.of(asked, lines), carriedForward(settled, level), lines);
    }

    public PairedResult change(Occasion from, Occasion to) {
        return changes.stream().filter(result -> result.from() == from && result.to() == to).findFirst().orElseThrow();
    }

    public MeanAt mean(Occasion occasion) {
        return means.stream().filter(mean -> mean.occasion() == occasion).findFirst().orElseThrow();
    }

    private static PairedResult paired(List<Line> lines, Occasion from, Occasion to, double level) {
        return PairedResult.of(from, to, lines.stream().filter(line -> line.has(from, to))
                .map(line -> new Pair(line.at(from).getAsDouble(), line.at(to).getAsDouble())).toList(), level);
    }

    private static PairedResult carriedForward(List<Line> settled, double level) {
        return PairedResult.of(Occasion.BASELINE, Occasion.END, settled.stream().filter(line -> line.has(Occasion.BASELINE))
                .map(line -> new Pair(line.baseline().getAsDouble(),
                        line.end().orElse(line.baseline().getAsDouble()))).toList(), level);
    }
}
