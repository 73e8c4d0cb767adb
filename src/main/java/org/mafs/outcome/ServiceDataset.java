package org.mafs.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.mafs.base.CohortId;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.LostBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SiteKind;

/**
 * Everyone on the lists of the chosen cohorts: how far they came and to which sessions. Nothing they answered.
 *
 * @param cohorts earliest first
 * @param places  one for each enrolment, so a person in two of the cohorts has two
 */
record ServiceDataset(List<Cohort> cohorts, List<Place> places) {

    /**
     * @param kind               of the site where it meets
     * @param sessionsToComplete how many of them the programme asks for
     * @param sessions           those that were not cancelled, by number
     */
    record Cohort(CohortId id, String name, String site, SiteKind kind, int sessionsToComplete, List<Session> sessions) {

        /** Empty while it has no session that was not cancelled. */
        Optional<LocalDate> firstOn() {
            return sessions.stream().map(Session::heldOn).min(Comparator.naturalOrder());
        }

        /** Without saying where and when it met. */
        Cohort nowhere() {
            return new Cohort(id, name, "", kind, sessionsToComplete, List.of());
        }

        boolean isSomewhere() {
            return !site.isEmpty();
        }
    }

    /** @param unnamed people who came and gave no name: they are counted, and are nobody's place */
    record Session(int number, LocalDate heldOn, int unnamed) {
    }

    /**
     * How a place was taken up and given up.
     *
     * @param onListFrom  the day they joined, or that their place moved to this cohort
     * @param lostBecause why they could not be asked again; noted, and not read from the forms
     * @param notSuitable the referral it answers was answered so
     */
    record Stay(EnrolmentStatus status, LocalDate onListFrom, Optional<LocalDate> leftOn, Optional<LeftBecause> leftBecause,
            Optional<LostBecause> lostBecause, boolean notSuitable) {
    }

    /**
     * What they came to.
     *
     * @param marks     by session number, wherever they were made
     * @param broughtIn the numbers of sessions whose marks were made before the place moved here: they count for the
     *                  person, and not among those who came to the session of this cohort
     * @param checkIns  how many weekly check-ins were handed in
     * @param covered   steps of the plan that were delivered in full in the sessions they came to; empty when they came to
     *                  none, or of one of them nobody said how it went
     */
    record Coming(Map<Integer, Mark> marks, Set<Integer> broughtIn, int checkIns, OptionalInt covered) {
    }

    record Place(Participation participation, CohortId cohort, Stay stay, LastWord takingPart, LastWord research,
            Coming coming) {

        boolean agreedToTakePart() {
            return takingPart == LastWord.AGREED;
        }

        boolean agreedToResearch() {
            return research == LastWord.AGREED;
        }

        boolean started() {
            return participation.started();
        }

        int attended() {
            return (int) coming.marks().values().stream().filter(Mark::attended).count();
        }

        boolean hadBefore(Session session) {
            return coming.broughtIn().contains(session.number());
        }

        Optional<Mark> mark(Session session) {
            return Optional.ofNullable(coming.marks().get(session.number()));
        }

        /** Merely referred is not yet on the list; whoever left before the day is no longer on it. */
        boolean isExpected(Session session) {
            return (stay.status() == EnrolmentStatus.ENROLLED || stay.status() == EnrolmentStatus.LEFT)
                    && !stay.onListFrom().isAfter(session.heldOn())
                    && stay.leftOn().filter(day -> day.isBefore(session.heldOn())).isEmpty();
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
        return place.attended() >= cohort(place).sessionsToComplete();
    }

    Cohort cohort(Place place) {
        return cohorts.stream().filter(cohort -> cohort.id().equals(place.cohort())).findFirst().orElseThrow();
    }

    /** Prison groups are reported apart: together with others they mean neither. */
    boolean mixesPrison() {
        return cohorts.stream().map(Cohort::kind).distinct().count() > 1;
    }

    /** Of those who came at all, by session number and in no order that tells who. */
    List<List<Optional<Mark>>> marks() {
        int last = cohorts.stream().flatMap(cohort -> cohort.sessions().stream()).mapToInt(Session::number).max().orElse(0);
        return people().stream().filter(Place::started).map(place -> IntStream.rangeClosed(1, last)
                .mapToObj(number -> Optional.ofNullable(place.coming().marks().get(number))).toList()).toList();
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
