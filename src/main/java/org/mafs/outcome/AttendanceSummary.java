package org.mafs.outcome;

import java.time.LocalDate;
import java.util.List;
import org.mafs.base.CohortId;
import org.mafs.outcome.statistics.Proportion;

/** Who came, counted by session. Everyone on the lists, whether or not they agreed to research. Earliest cohort first. */
public record AttendanceSummary(List<OfCohort> cohorts) {

    public AttendanceSummary {
        cohorts = List.copyOf(cohorts);
    }

    /** @param sessions in the order of their numbers */
    public record OfCohort(CohortId cohort, String name, List<OfSession> sessions) {

        public OfCohort {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * One session that was not cancelled. On its list is whoever was enrolled on the day, and whoever has a mark; a
     * session made up elsewhere counts at its own number here, and a guest in their own cohort.
     *
     * @param notMarked on the list, and nobody said whether they came
     * @param unnamed   came and gave no name; on no list, and in no share
     */
    public record OfSession(int number, LocalDate heldOn, int present, int apologies, int absent, int notMarked,
            int unnamed) {

        /** Everyone who came gave a name. */
        public OfSession(int number, LocalDate heldOn, int present, int apologies, int absent, int notMarked) {
            this(number, heldOn, present, apologies, absent, notMarked, 0);
        }

        /** Nothing is known of a session before its first mark. */
        public boolean isMarked() {
            return present + apologies + absent > 0;
        }

        /** Present out of everyone on the list; out of nobody while no mark is made. */
        public Proportion rate() {
            return isMarked() ? new Proportion(present, present + apologies + absent + notMarked) : new Proportion(0, 0);
        }
    }
}
