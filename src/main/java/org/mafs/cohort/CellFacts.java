package org.mafs.cohort;

import java.util.List;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.ui.Destination;

/** What a higher room knows of the people of a cohort, for the cohort's page. Asked once for the whole cohort. */
public interface CellFacts {

    /** Smaller ones stand further up. */
    int order();

    Known of(CohortAtAGlance cohort);

    /** Where a form stands. */
    enum State {

        /** Handed in. */
        DONE,

        /** Can and should be handed in at this session. */
        DUE,

        /** The session is over, and it was not handed in. */
        MISSING
    }

    /**
     * @param word what it is, such as "check-in"
     */
    record Fact(EnrolmentId person, SessionId session, String word, State state) {
    }

    /**
     * What somebody needs next.
     *
     * @param urgency smaller ones stand further up: below 10 cannot wait, below 50 is for tonight
     * @param words   in one line
     * @param fix     where it is put right; empty for the person's own page
     */
    record NextStep(EnrolmentId person, int urgency, String words, Optional<Destination> fix) {
    }

    record Known(List<Fact> facts, List<NextStep> steps) {
    }
}
