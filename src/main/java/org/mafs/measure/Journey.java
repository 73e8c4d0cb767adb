package org.mafs.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Words;
import org.mafs.cohort.AttendanceSoFar;

/**
 * What somebody told and did over the weeks of one place, in the order of time.
 *
 * @param name     what they are called
 * @param sessions of their cohort, by number
 * @param cameTo   of the sessions held so far while they were on the list
 * @param scores   CORE-10 first, then the others; one course for each scale
 * @param use      what is drawn: the main substance first, then whatever else was used
 * @param spokenOf every substance that was named as the main one, or used on any day
 * @param lanes    what other rooms know
 */
public record Journey(EnrolmentId person, String name, List<JourneySession> sessions, AttendanceSoFar cameTo,
        List<ScoreCourse> scores, List<UseCourse> use, Set<Substance> spokenOf, List<JourneyLane> lanes) {

    private static final int SIX_WEEKS = 6;

    public Journey {
        sessions = List.copyOf(sessions);
        scores = List.copyOf(scores);
        use = List.copyOf(use);
        spokenOf = Set.copyOf(spokenOf);
        lanes = List.copyOf(lanes);
    }

    /** What the person's own page is called: it says nothing of what group it was, or who it is about. */
    public String title() {
        return Words.say(sessions.size() == SIX_WEEKS ? "measure.take-away.title.six" : "measure.take-away.title");
    }

    /** Nothing was told yet, and the register has no mark. */
    public boolean isEmpty() {
        return scores.isEmpty() && use.isEmpty() && lanes.isEmpty()
                && sessions.stream().noneMatch(session -> session.came().isMarked());
    }

    /** The first day that anything speaks of. */
    public Optional<LocalDate> from() {
        return Stream.of(sessions.stream().map(JourneySession::on),
                        scores.stream().flatMap(course -> course.points().stream()).map(ScoreCourse.Point::on),
                        drawn().map(JourneyLane::from))
                .flatMap(days -> days).min(LocalDate::compareTo);
    }

    /** The last day that anything speaks of. */
    public Optional<LocalDate> until() {
        return Stream.of(sessions.stream().map(JourneySession::on),
                        scores.stream().flatMap(course -> course.points().stream()).map(ScoreCourse.Point::on),
                        drawn().map(JourneyLane::until))
                .flatMap(days -> days).max(LocalDate::compareTo);
    }

    private Stream<JourneyLane> drawn() {
        return Stream.concat(use.stream().map(UseCourse::lane), lanes.stream());
    }

    /** What must stand beside the days of use. */
    public List<SafetyNote> notes() {
        return Stream.of(SafetyNote.values()).filter(note -> spokenOf.stream().anyMatch(note::concerns)).toList();
    }

    /** The course of one scale; empty where it was never answered. */
    public Optional<ScoreCourse> scores(String instrument, String scale) {
        return scores.stream().filter(course -> course.instrument().code().equals(instrument)
                && course.scale().code().equals(scale)).findFirst();
    }
}
