package org.mafs.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.Mark;
import org.mafs.measure.Answers;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.person.Gender;

/** One invented person in one cohort, as the two datasets would hold them. Session n is on day 7 × (n − 1). */
final class Told {

    static final LocalDate SESSION_1 = LocalDate.of(2026, 3, 5);
    static final int LAST_SESSION = 35;

    private static final CohortId COHORT = new CohortId(1);

    private final long person;
    private final long enrolment;
    private final Map<Integer, Mark> marks = new HashMap<>();
    private final List<Dated<Answers>> core10 = new ArrayList<>();
    private final List<Dated<UseDays>> use = new ArrayList<>();
    private final List<Dated<Integer>> meetings = new ArrayList<>();
    private boolean takesPart = true;
    private boolean research = true;
    private Gender gender = Gender.NOT_ASKED;
    private OptionalInt age = OptionalInt.empty();
    private EnrolmentStatus status = EnrolmentStatus.ENROLLED;
    private LocalDate leftOn;

    private Told(long person, long enrolment) {
        this.person = person;
        this.enrolment = enrolment;
    }

    static Told by(long person) {
        return new Told(person, person);
    }

    static LocalDate day(int fromSession1) {
        return SESSION_1.plusDays(fromSession1);
    }

    Told at(int... sessions) {
        Arrays.stream(sessions).forEach(session -> marks.put(session, Mark.PRESENT));
        return this;
    }

    Told marked(int session, Mark mark) {
        marks.put(session, mark);
        return this;
    }

    /** A full form with this clinical score, 0 to 40. */
    Told core10(int day, int score) {
        return form(day, full(score));
    }

    Told form(int day, Answers answers) {
        core10.add(new Dated<>(day(day), answers));
        return this;
    }

    Told use(int day, Substance main, Map<Substance, Integer> days) {
        use.add(new Dated<>(day(day), new UseDays(28, Optional.ofNullable(main), days)));
        return this;
    }

    Told meetings(int day, int number) {
        meetings.add(new Dated<>(day(day), number));
        return this;
    }

    Told who(Gender said, int years) {
        gender = said;
        age = OptionalInt.of(years);
        return this;
    }

    Told notInResearch() {
        research = false;
        return this;
    }

    Told notTakingPart() {
        takesPart = false;
        return this;
    }

    Told only(EnrolmentStatus given, Integer leftDay) {
        status = given;
        leftOn = leftDay == null ? null : day(leftDay);
        return this;
    }

    /** The same person's place in another list. */
    Told again(long otherEnrolment) {
        return new Told(person, otherEnrolment);
    }

    static Evaluation evaluate(Told... people) {
        return evaluate(Definitions.DEFAULT, people);
    }

    static Evaluation evaluate(Definitions definitions, Told... people) {
        return new Outcomes(definitions).of(service(people), new EvaluationDataset(Arrays.stream(people)
                .filter(told -> told.takesPart && told.research)
                .map(told -> new EvaluationDataset.Place(told.participation(), told.gender, told.age,
                        inTime(told.core10), inTime(told.use), inTime(told.meetings)))
                .toList()));
    }

    static ServiceDataset service(Told... people) {
        List<ServiceDataset.Session> sessions = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new ServiceDataset.Session(number, day(7 * (number - 1)), 0)).toList();
        return new ServiceDataset(List.of(new ServiceDataset.Cohort(COHORT, "Invented", 4, sessions)),
                Arrays.stream(people).map(told -> new ServiceDataset.Place(told.participation(), COHORT, told.status, told.participation().joinedOn(),
                        Optional.ofNullable(told.leftOn), told.takesPart, told.research, told.marks, Set.of(), 0)).toList());
    }

    /** Ten items; 2 and 3 count turned round, so their ticks are 4 less what they add. */
    static Answers full(int score) {
        Integer[] ticks = new Integer[10];
        int rest = score;
        for (int item = 1; item <= 10; item++) {
            int adds = Math.min(4, rest);
            rest -= adds;
            ticks[item - 1] = item == 2 || item == 3 ? 4 - adds : adds;
        }
        return Answers.of(ticks);
    }

    private Participation participation() {
        return new Participation(new EnrolmentId(enrolment), new PersonId(person), day(-10),
                marks.entrySet().stream().filter(mark -> mark.getValue() == Mark.PRESENT).map(Map.Entry::getKey)
                        .min(Comparator.naturalOrder()).map(session -> day(7 * (session - 1))),
                day(LAST_SESSION));
    }

    private static <T> List<Dated<T>> inTime(List<Dated<T>> said) {
        return said.stream().sorted(Comparator.comparing(Dated::on)).toList();
    }
}
