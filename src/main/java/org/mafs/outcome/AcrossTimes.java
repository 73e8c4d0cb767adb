package org.mafs.outcome;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mafs.outcome.statistics.Friedman;
import org.mafs.outcome.statistics.Holm;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.SignedRank;
import org.mafs.outcome.statistics.ThreeTimes;

/**
 * Whether the three times differ at all, over the people who have all three values, and the two comparisons that were
 * planned, over the same people.
 *
 * @param contrasts start to end, end to follow-up
 */
public record AcrossTimes(Friedman friedman, List<Contrast> contrasts) {

    public AcrossTimes {
        contrasts = List.copyOf(contrasts);
    }

    /**
     * @param p     exact where it is worked out, and else by the normal approximation; empty when nobody changed
     * @param pHolm the same, corrected for there being two comparisons; one in which nobody changed is one of the two
     */
    public record Contrast(Occasion from, Occasion to, SignedRank ranks, OptionalDouble p, OptionalDouble pHolm) {
    }

    static AcrossTimes of(List<Line> lines) {
        List<Line> complete = lines.stream().filter(line -> line.has(Occasion.values())).toList();
        List<SignedRank> ranks = List.of(ranks(complete, Occasion.BASELINE, Occasion.END),
                ranks(complete, Occasion.END, Occasion.FOLLOW_UP));
        List<OptionalDouble> ps = ranks.stream()
                .map(ranked -> ranked.pExact().isPresent() ? ranked.pExact() : ranked.pNormal()).toList();
        List<OptionalDouble> adjusted = Holm.adjusted(IntStream.range(0, ps.size())
                .mapToObj(each -> planned(ranks.get(each), ps.get(each))).toList());
        return new AcrossTimes(Friedman.of(lines.stream()
                .map(line -> new ThreeTimes(line.baseline(), line.end(), line.followUp())).toList()),
                IntStream.range(0, ranks.size()).mapToObj(each -> new Contrast(Occasion.values()[each],
                        Occasion.values()[each + 1], ranks.get(each), ps.get(each),
                        ps.get(each).isEmpty() ? ps.get(each) : adjusted.get(each))).toList());
    }

    /** A comparison in which nobody changed was planned all the same, and tells of no difference. */
    private static OptionalDouble planned(SignedRank ranks, OptionalDouble p) {
        return p.isEmpty() && ranks.n() > 0 ? OptionalDouble.of(1) : p;
    }

    private static SignedRank ranks(List<Line> complete, Occasion from, Occasion to) {
        return SignedRank.of(complete.stream()
                .map(line -> new Pair(line.at(from).getAsDouble(), line.at(to).getAsDouble())).toList());
    }
}
