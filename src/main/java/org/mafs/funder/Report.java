package org.mafs.funder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.AttendanceSummary.OfSession;
import org.mafs.outcome.Evaluation;
import org.mafs.outcome.statistics.Proportion;

/**
 * Everything a workbook says, as it was on one day.
 *
 * @param version    of the program that worked the figures out
 * @param demo       whether the people in it are invented
 * @param evaluation outcomes of those who agreed to research, and how far everyone came
 * @param attendance of the same cohorts, everyone on their lists
 */
public record Report(LocalDate madeOn, String version, boolean demo, Evaluation evaluation,
        AttendanceSummary attendance) {

    /** Names, earliest cohort first. */
    public List<String> cohorts() {
        return evaluation.cohorts();
    }

    public Optional<LocalDate> firstSessionOn() {
        return sessions().map(OfSession::heldOn).min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> lastSessionOn() {
        return sessions().map(OfSession::heldOn).max(Comparator.naturalOrder());
    }

    /** Times somebody was present, out of the places on the list of every session that has a mark. */
    public Proportion attended() {
        return sessions().map(OfSession::rate).reduce(new Proportion(0, 0),
                (one, other) -> new Proportion(one.k() + other.k(), one.n() + other.n()));
    }

    public String fileName() {
        return WorkbookName.of(cohorts(), madeOn);
    }

    private Stream<OfSession> sessions() {
        return attendance.cohorts().stream().flatMap(cohort -> cohort.sessions().stream());
    }
}
