package org.mafs.operations.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mafs.outcome.statistics.PairedChange;
import org.mafs.outcome.statistics.PairedShares;
import org.mafs.outcome.statistics.SignedRank;
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

    /** Measure by measure as they appear in the file, and each measure's times in their order. */
    static List<Finding> in(Map<String, Times> measures, AnswerKind kind) {
        List<Finding> findings = new ArrayList<>();
        measures.forEach((measure, times) -> {
            for (TimePoint.Span span : times.spans()) {
                findings.add(switch (kind) {
                    case NUMBERS -> new Change(measure, span, PairedChange.of(times.pairs(span), LEVEL),
                            SignedRank.of(times.pairs(span)));
                    case YES_NO -> new Shares(measure, span, times.shares(span));
                });
            }
        });
        return findings;
    }
}
