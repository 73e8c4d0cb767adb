package org.mafs.cohort.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CellFacts;
import org.mafs.cohort.CellFacts.Fact;
import org.mafs.cohort.CellFacts.Known;
import org.mafs.cohort.CellFacts.NextStep;
import org.mafs.cohort.CohortAtAGlance;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Progress;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.ConsentRecord;

/** Everything the cohort's page shows of its people: the register, what the rooms above know, and what is next. */
record Glance(CohortAtAGlance cohort, List<RegisterLine> lines, Map<EnrolmentId, Progress> progress,
        Map<EnrolmentId, List<Fact>> facts, Map<EnrolmentId, List<NextStep>> steps) {

    private static final int MISSED_TWO = 30;
    private static final int OFFERED = 50;
    private static final int NO_AGREEMENT = 15;

    static Glance of(CohortAtAGlance cohort, Map<EnrolmentId, Progress> progress,
            Map<PersonId, Map<ConsentPurpose, ConsentRecord>> agreed, List<CellFacts> rooms) {
        List<Known> known = rooms.stream().sorted(Comparator.comparingInt(CellFacts::order))
                .map(room -> room.of(cohort)).toList();
        List<NextStep> steps = new ArrayList<>(ownSteps(cohort, agreed));
        known.forEach(room -> steps.addAll(room.steps()));
        return new Glance(cohort,
                cohort.people().stream().map(person -> RegisterLine.of(person, cohort.sessions(), cohort.marks()))
                        .sorted(Comparator.comparing(RegisterLine::isOffTheList)).toList(),
                progress,
                known.stream().flatMap(room -> room.facts().stream()).collect(Collectors.groupingBy(Fact::person)),
                steps.stream().sorted(Comparator.comparingInt(NextStep::urgency))
                        .collect(Collectors.groupingBy(NextStep::person)));
    }

    List<Fact> facts(EnrolmentId person, SessionId session) {
        return facts.getOrDefault(person, List.of()).stream().filter(fact -> fact.session().equals(session)).toList();
    }

    List<NextStep> steps(EnrolmentId person) {
        return steps.getOrDefault(person, List.of());
    }

    String standing(EnrolmentRecord person) {
        return Optional.ofNullable(progress.get(person.id()))
                .map(found -> Words.say("cohort.standing", found.standing()))
                .orElseGet(() -> Words.say("cohort.enrolment.status", person.status()));
    }

    private static List<NextStep> ownSteps(CohortAtAGlance cohort,
            Map<PersonId, Map<ConsentPurpose, ConsentRecord>> agreed) {
        List<NextStep> steps = new ArrayList<>();
        List<SessionRecord> lastTwo = cohort.heldLatestFirst().stream().limit(2).toList();
        for (EnrolmentRecord person : cohort.people()) {
            boolean in = person.status() == EnrolmentStatus.ENROLLED;
            ConsentRecord takingPart = agreed.getOrDefault(person.person(), Map.of()).get(ConsentPurpose.TAKING_PART);
            if ((in || person.status() == EnrolmentStatus.REFERRED) && (takingPart == null || !takingPart.given())) {
                steps.add(step(person, NO_AGREEMENT, "cohort.next.agreement"));
            }
            if (person.status() == EnrolmentStatus.OFFERED) {
                steps.add(step(person, OFFERED, "cohort.next.offered"));
            }
            if (in && lastTwo.size() == 2 && missedAll(person, lastTwo, cohort.marks())) {
                steps.add(step(person, MISSED_TWO, "cohort.next.missed-two"));
            }
        }
        return steps;
    }

    /** Only sessions that were held while the person was on the list can be missed. */
    private static boolean missedAll(EnrolmentRecord person, List<SessionRecord> sessions, List<AttendanceRecord> marks) {
        Set<SessionId> came = marks.stream().filter(mark -> mark.enrolment().equals(person.id()) && mark.mark().attended())
                .map(AttendanceRecord::session).collect(Collectors.toSet());
        return sessions.stream().allMatch(session -> !session.heldOn().isBefore(person.joinedOn())
                && !came.contains(session.id()));
    }

    private static NextStep step(EnrolmentRecord person, int urgency, String key) {
        return new NextStep(person.id(), urgency, Words.say(key), Optional.empty());
    }
}
