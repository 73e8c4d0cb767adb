package org.mafs.operations.command;

import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.mafs.outcome.statistics.SignedRank;
import org.mafs.outcome.statistics.Undefined;

/** Why a figure is not there, for the person who reads the results. */
final class Why {

    private Why() {
    }

    /** All reasons of a finding as one sentence; empty when every figure is there. */
    static String of(Finding finding) {
        return of(finding, reason -> true);
    }

    /** Those reasons of a finding that are wanted, as one sentence. */
    static String of(Finding finding, Predicate<Undefined> wanted) {
        return finding.undefined().stream().filter(wanted).map(reason -> sentence(finding, reason))
                .collect(Collectors.joining("; "));
    }

    private static String sentence(Finding finding, Undefined reason) {
        return finding instanceof Finding.OverTime ? ofThree(reason) : ofTwo(reason);
    }

    private static String ofThree(Undefined reason) {
        return switch (reason) {
            case NO_VALUES, FEWER_THAN_TWO_VALUES -> "fewer than two people have a value at all three times";
            case NOBODY_CHANGED -> "everybody has the same value at all three times";
            default -> throw unexpected(reason);
        };
    }

    private static String ofTwo(Undefined reason) {
        return switch (reason) {
            case NO_PAIRS -> "nobody has a value at both times";
            case FEWER_THAN_TWO_PAIRS -> "fewer than two pairs: no spread, interval, t test or effect size of means";
            case NO_VARIANCE -> "everybody changed by the same amount: no interval, t test, dz or gz";
            case NO_CORRECTION_FOR_TWO_PAIRS -> "two pairs: the small-sample correction of gz does not exist";
            case MEAN_BEFORE_ZERO -> "the mean before is zero: no percentage";
            case TOO_LARGE -> "a figure is too large to be written";
            case NO_SPREAD -> "everybody has the same value at each of the times: no dav";
            case NOBODY_CHANGED -> "nobody changed: no rank test";
            case TOO_MANY_FOR_EXACT -> "more than " + SignedRank.MOST_FOR_EXACT
                    + " people changed: the rank test has no exact p";
            default -> throw unexpected(reason);
        };
    }

    private static IllegalArgumentException unexpected(Undefined reason) {
        return new IllegalArgumentException("No finding of this command lacks a figure for " + reason + ".");
    }
}
