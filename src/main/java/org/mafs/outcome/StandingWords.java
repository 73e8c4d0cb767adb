package org.mafs.outcome;

import org.mafs.base.Words;

/** What results may claim, in words; without saying who opened them. */
public final class StandingWords {

    private StandingWords() {
    }

    /** "Planned, frozen 3 May 2026", or "Exploratory". */
    public static String chip(Standing standing) {
        return switch (standing.kind()) {
            case PLANNED -> Words.say("outcome.standing.planned", frozen(standing));
            case CHANGED -> Words.say("outcome.standing.changed");
            case EXPLORATORY -> Words.say("outcome.standing.exploratory");
        };
    }

    /** Why. */
    public static String sentence(Standing standing) {
        return switch (standing.kind()) {
            case PLANNED -> planned(standing);
            case CHANGED -> Words.say("outcome.standing.changed.why", frozen(standing),
                    DeclaredWords.day(standing.changesAfterLooking().getFirst().at()), firstOpened(standing));
            case EXPLORATORY -> exploratory(standing);
        };
    }

    private static String planned(Standing standing) {
        String set = Words.say("outcome.standing.planned.why", frozen(standing));
        return standing.plan().filter(plan -> !plan.changes().isEmpty()).map(plan -> set + " "
                + Words.say("outcome.standing.planned.changed", DeclaredWords.day(plan.changes().getLast().at()))).orElse(set);
    }

    private static String exploratory(Standing standing) {
        if (standing.firstOpened().isEmpty()) {
            return Words.say("outcome.standing.exploratory.none");
        }
        return standing.plan().isPresent()
                ? Words.say("outcome.standing.exploratory.late", frozen(standing), firstOpened(standing))
                : Words.say("outcome.standing.exploratory.why", firstOpened(standing));
    }

    private static String frozen(Standing standing) {
        return DeclaredWords.day(standing.plan().flatMap(Plan::frozen).map(Plan.Frozen::at).orElseThrow());
    }

    private static String firstOpened(Standing standing) {
        return DeclaredWords.day(standing.firstOpened().orElseThrow().at());
    }
}
