package org.mafs.outcome.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.CohortId;
import org.mafs.cohort.Mark;
import org.mafs.curriculum.Fidelity;
import org.mafs.mutualaid.GoingOutside;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.By;
import org.mafs.outcome.Comparing;
import org.mafs.outcome.Comparison;
import org.mafs.outcome.Evaluating;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.Measured;
import org.mafs.outcome.WeekOfMeetings;

/** What stands beside an evaluation of the same cohorts, asked for when the section that shows it is opened. */
record MoreToAsk(Set<CohortId> cohorts, Evaluating evaluating, Comparing comparing) {

    GoingOutside outside() {
        return evaluating.triedOutside(cohorts);
    }

    Fidelity delivered() {
        return evaluating.delivered(cohorts);
    }

    List<WeekOfMeetings> weeks() {
        return evaluating.weeksOfMeetings(cohorts);
    }

    /** Empty for those who see groups and no people. */
    Optional<AttendanceSummary> attendance(Evaluation evaluation) {
        return evaluation.hidesSmallGroups() ? Optional.empty() : Optional.of(evaluating.attendance(cohorts));
    }

    /** Empty for those who see groups and no people. */
    List<List<Optional<Mark>>> marks(Evaluation evaluation) {
        return evaluation.hidesSmallGroups() ? List.of() : evaluating.marks(cohorts);
    }

    Comparison comparison(By by, Measured measured) {
        return comparing.of(cohorts, by, measured.code());
    }
}
