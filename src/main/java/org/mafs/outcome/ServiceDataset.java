package org.mafs.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mafs.base.CohortId;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;

/**
 * Everyone on the lists of the chosen cohorts: how far they came and to which sessions. Nothing they answered.
 *
 * @param cohorts earliest first
 * @param places  one for each enrolment, so a person in two of the cohorts has two
 */
record ServiceDataset(List<Cohort> cohorts, List<Place> places) {

    /**
     * @param sessionsToComplete how many of them the programme asks for
     * @param sessions           those that were not cancelled, by number
     */
    record Cohort(CohortId id, String name, int sessionsToComplete, List<Session> sessions) {
    }

    /** @param unnamed people who came and gave no name: they are counted, and are nobody's place */
    record Session(int number, LocalDate heldOn, int unnamed) {
    }

    /**
     * @param onListFrom the day they joined, or that their place moved to this cohort
     * @param marks      by session number, wherever they were made
     * @param broughtIn  the numbers of sessions whose marks were made before the place moved here: they count for the
     *                   person, and not among those who came to the session of this cohort
     * @param checkIns   how many weekly check-ins were handed in
     */
    record Place(Participation participation, CohortId cohort, EnrolmentStatus status, LocalDate onListFrom,
            Optional<LocalDate> leftOn, boolean agreedToTakePart, boolean agreedToResearch, Map<Integer, Mark> marks, Set<Integer> broughtIn,
            int checkIns) {

        boolean started() {
            return participation.started();
        }

        int attended() {
            return (int) marks.values().stream().filter(Mark::attended).count();
        }

        boolean hadBefore(Session session) {
            return broughtIn.contains(session.number());
        }

        Optional<Mark> mark(Session session) {
            return Optional.ofNullable(marks.get(session.number()));
        }

        /** Merely referred is not yet on the list; whoever left before the day is no longer on it. */
        boolean isExpected(Session session) {
            return (status == EnrolmentStatus.ENROLLED || status == EnrolmentStatus.LEFT) && !onListFrom.isAfter(session.heldOn())
                    && leftOn.filter(day -> day.isBefore(session.heldOn())).isEmpty();
        }
    }

    List<Place> people() {
        return Participation.oncePerPerson(places, Place::participation);
    }

    /** How many sessions the programmes of the cohorts ask for, each number once, smallest first. */
    List<Integer> sessionsToComplete() {
        return cohorts.stream().map(Cohort::sessionsToComplete).distinct().sorted().toList();
    }

    boolean hasCompleted(Place place) {
        return cohorts.stream().filter(cohort -> cohort.id().equals(place.cohort()))
                .allMatch(cohort -> place.attended() >= cohort.sessionsToComplete());
    }

    AttendanceSummary attendance() {
        return new AttendanceSummary(cohorts.stream()
                .map(cohort -> new AttendanceSummary.OfCohort(cohort.id(), cohort.name(),
                        cohort.sessions().stream().map(session -> attendance(cohort, session)).toList()))
                .toList());
    }

    private AttendanceSummary.OfSession attendance(Cohort cohort, Session session) {
        List<Place> list = places.stream()
                .filter(place -> place.cohort().equals(cohort.id()) && !place.hadBefore(session)).toList();
        return new AttendanceSummary.OfSession(session.number(), session.heldOn(),
                (int) list.stream().filter(place -> place.mark(session).filter(Mark::attended).isPresent()).count(),
                count(list, session, Mark.APOLOGIES),
                count(list, session, Mark.ABSENT),
                (int) list.stream().filter(place -> place.mark(session).isEmpty() && place.isExpected(session)).count(),
                session.unnamed());
    }

    private static int count(List<Place> list, Session session, Mark mark) {
        return (int) list.stream().filter(place -> place.mark(session).equals(Optional.of(mark))).count();
    }
}
