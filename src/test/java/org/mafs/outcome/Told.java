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
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.LostBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.SiteKind;
import org.mafs.measure.Answers;
import org.mafs.measure.Instrument;
import org.mafs.measure.Instruments;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.person.Gender;
import org.mafs.person.ReferralSource;

/** One invented person in one cohort, as the two datasets would hold them. Session n is on day 7 × (n − 1). */
final class Told {

    static final LocalDate SESSION_1 = LocalDate.of(2026, 3, 5);
    static final int LAST_SESSION = 35;

    /** When all is over: every window of these people lies before it. */
    static final LocalDate LATER = SESSION_1.plusYears(1);

    static final ServiceDataset.Cohort COHORT = cohort(1, "Invented", "Riverside", SiteKind.COMMUNITY, 0);

    private final long person;
    private final long enrolment;
    private final Map<Integer, Mark> marks = new HashMap<>();
    private final List<Dated<Form>> forms = new ArrayList<>();
    private final List<Dated<UseDays>> use = new ArrayList<>();
    private final List<Dated<Integer>> meetings = new ArrayList<>();
    private LastWord takesPart = LastWord.AGREED;
    private LastWord research = LastWord.AGREED;
    private Gender gender = Gender.NOT_ASKED;
    private OptionalInt age = OptionalInt.empty();
    private EnrolmentStatus status = EnrolmentStatus.ENROLLED;
    private LocalDate leftOn;
    private LeftBecause leftBecause;
    private LostBecause lostBecause;
    private boolean notSuitable;
    private ReferralSource route;
    private OptionalInt covered = OptionalInt.empty();
    private OptionalInt visited = OptionalInt.empty();
    private ServiceDataset.Cohort cohort = COHORT;

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
        return form(day, Instruments.CORE_10, answers);
    }

    Told form(int day, Instrument instrument, Answers answers) {
        forms.add(new Dated<>(day(day), new Form(instrument, answers)));
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
        return inResearch(LastWord.SAID_NO);
    }

    Told inResearch(LastWord said) {
        research = said;
        return this;
    }

    Told notTakingPart() {
        return takingPart(LastWord.SAID_NO);
    }

    Told takingPart(LastWord said) {
        takesPart = said;
        return this;
    }

    Told left(int day, LeftBecause because) {
        leftBecause = because;
        return only(EnrolmentStatus.LEFT, day);
    }

    Told lost(LostBecause because) {
        lostBecause = because;
        return this;
    }

    Told notSuitable() {
        notSuitable = true;
        return only(EnrolmentStatus.DECLINED, null);
    }

    Told cameBy(ReferralSource source) {
        route = source;
        return this;
    }

    /** Steps delivered in full in the sessions they came to. */
    Told covered(int steps) {
        covered = OptionalInt.of(steps);
        return this;
    }

    /** Outside meetings during the course. */
    Told visited(int times) {
        visited = OptionalInt.of(times);
        return this;
    }

    Told in(ServiceDataset.Cohort other) {
        cohort = other;
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
        return new Outcomes(definitions, LATER).of(service(people), answers(people));
    }

    static Evaluation evaluateOn(LocalDate today, Told... people) {
        return new Outcomes(Definitions.DEFAULT, today).of(service(people), answers(people));
    }

    static ServiceDataset.Cohort cohort(long id, String name, String site, SiteKind kind, int firstDay) {
        return new ServiceDataset.Cohort(new CohortId(id), name, site, kind, 4, IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new ServiceDataset.Session(number, day(firstDay + 7 * (number - 1)), 0)).toList());
    }

    static ServiceDataset service(Told... people) {
        return new ServiceDataset(people.length == 0 ? List.of(COHORT)
                : Arrays.stream(people).map(told -> told.cohort).distinct().toList(),
                Arrays.stream(people).map(Told::place).toList());
    }

    static EvaluationDataset answers(Told... people) {
        return new EvaluationDataset(Arrays.stream(people)
                .filter(told -> told.takesPart == LastWord.AGREED && told.research == LastWord.AGREED)
                .map(told -> new EvaluationDataset.Place(told.participation(), told.gender, told.age,
                        Optional.ofNullable(told.route), inTime(told.forms), inTime(told.use), inTime(told.meetings),
                        told.visited))
                .toList());
    }

    private ServiceDataset.Place place() {
        return new ServiceDataset.Place(participation(), cohort.id(),
                new ServiceDataset.Stay(status, participation().joinedOn(), Optional.ofNullable(leftOn),
                        Optional.ofNullable(leftBecause), Optional.ofNullable(lostBecause), notSuitable),
                takesPart, research, new ServiceDataset.Coming(marks, Set.of(), 0, covered));
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
                        .min(Comparator.naturalOrder()).map(session -> cohort.sessions().get(session - 1).heldOn()),
                cohort.sessions().getLast().heldOn());
    }

    private static <T> List<Dated<T>> inTime(List<Dated<T>> said) {
        return said.stream().sorted(Comparator.comparing(Dated::on)).toList();
    }
}
