package org.mafs.operations.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mafs.outcome.statistics.Friedman;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.SignedRank;
import org.mafs.outcome.statistics.ThreeTimes;
import org.mafs.outcome.statistics.Undefined;

/** What came out for one measure. */
sealed interface Finding {

    /** Confidence level of every interval. */
    double LEVEL = 0.95;

    String measure();

    /** Why figures are absent; nothing when all are there. */
    Set<Undefined> undefined();

    /** Of two times. */
    sealed interface OfTwo extends Finding {

        TimePoint.Span span();
    }

    /** Numbers at two times. */
    record Change(String measure, TimePoint.Span span, PairedChange change, SignedRank ranks) implements OfTwo {

        @Override
        public Set<Undefined> undefined() {
            Set<Undefined> reasons = EnumSet.noneOf(Undefined.class);
            reasons.addAll(change.undefined());
            reasons.addAll(ranks.undefined());
            return reasons;
        }
    }

    /** Yes or no at two times. */
    record Shares(String measure, TimePoint.Span span, PairedShares shares) implements OfTwo {

        @Override
        public Set<Undefined> undefined() {
            return shares.undefined();
        }
    }

    /**
     * Numbers at every time there is.
     *
     * @param complete people who answered at all of them
     * @param friedman of these people
     */
    record OverTime(String measure, int complete, Friedman friedman) implements Finding {

        @Override
        public Set<Undefined> undefined() {
            return friedman.undefined();
        }
    }

    /** Measure by measure as they appear in the file, and each measure's times in their order. */
    static List<Finding> in(Map<String, Times> measures, AnswerKind kind) {
        List<Finding> findings = new ArrayList<>();
        measures.forEach((measure, times) -> {
            for (TimePoint.Span span : times.spans()) {
                findings.add(kind == AnswerKind.YES_NO ? new Shares(measure, span, times.shares(span))
                                                       : change(measure, span, times.pairs(span)));
            }
            if (times.all() && kind == AnswerKind.NUMBERS) {
                findings.add(overTime(measure, times.complete()));
            }
        });
        return findings;
    }

    private static Change change(String measure, TimePoint.Span span, List<Pair> pairs) {
        return new Change(measure, span, PairedChange.of(pairs, LEVEL), SignedRank.of(pairs));
    }

    private static OverTime overTime(String measure, List<ThreeTimes> complete) {
        return new OverTime(measure, complete.size(), Friedman.of(complete));
    }
}
