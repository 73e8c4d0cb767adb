package org.mafs.outcome;

import org.mafs.base.Words;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.PairedShares;

/** What came of one question with yes or no for an answer, asked of the same people at two times. */
final class YesNoFindings {

    private YesNoFindings() {
    }

    /** @param hides whether small groups are left out, so that nobody may mean too few */
    static Finding of(YesNoResult result, Definitions definitions, boolean hides) {
        PairedShares shares = result.shares();
        String key = key(result);
        if (shares.n() == 0) {
            return Finding.of(hides ? Words.say(key + ".too-few", MeasureFindings.span(result.from(), result.to()))
                    : Words.say(key + ".nobody", MeasureFindings.at(result.from()), MeasureFindings.at(result.to())));
        }
        return Finding.of(Words.say(key + ".finding", shares.from().k(), shares.n(), MeasureFindings.at(result.from()),
                shares.to().k(), MeasureFindings.at(result.to()), definitions.leastMeetings()),
                inFigures(shares, definitions.confidence()));
    }

    /** Who changed which way, and how surely the shares differ; nothing when nobody was asked both times. */
    static String inFigures(PairedShares shares, double level) {
        if (shares.n() == 0) {
            return "";
        }
        Interval interval = shares.newcombe(level).orElseThrow();
        return Words.say("outcome.yes-no.figures", shares.c(), shares.b(),
                Figures.pointsOfShare(shares.difference().orElseThrow()), Figures.share(level),
                Figures.pointsOfShares(interval), Figures.pInSentence(shares.pMidP().orElseThrow()))
                + Findings.chance(interval.low(), interval.high());
    }

    /** "Going to mutual aid" */
    static String what(YesNoResult result) {
        return Words.say("outcome.yes-no", result.what());
    }

    private static String key(YesNoResult result) {
        return "outcome.yes-no." + result.what().name().toLowerCase(java.util.Locale.ROOT);
    }
}
