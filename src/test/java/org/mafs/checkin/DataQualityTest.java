package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.checkin.Oddity.InBoth;
import org.mafs.checkin.Oddity.InForm;
import org.mafs.checkin.Oddity.InRoom;
import org.mafs.checkin.Oddity.OnPage;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.InstrumentLibrary;
import org.mafs.measure.NewResponse;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.person.Merging;
import org.mafs.person.PersonFile;
import org.mafs.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What looks odd is found, not at the edge of what is fine; it goes when it is put right, and may be left as it is. */
class DataQualityTest extends IntegrationTest {

    private static final LocalDate FIRST = OwnCohorts.FIRST;
    private static final Answers WHOLE = Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
    private static final Answers ONE_BLANK = Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, null);
    private static final Answers TWO_BLANK = Answers.of(1, 1, 1, 1, 1, 0, 1, 1, null, null);

    @Autowired
    private DataQuality quality;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private InstrumentLibrary library;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private LookBack lookBack;
    @Autowired
    private Drafts drafts;
    @Autowired
    private LateAnswers late;
    @Autowired
    private OwnLateAnswers ownLate;
    @Autowired
    private Register register;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Merging merging;
    @Autowired
    private PersonRegister people;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Statements statements;

    private OwnCohort cohort;
    private EnrolmentId who;
    private LocalDate today;

    @BeforeEach
    void aCohortOfLastSummer() {
        cohort = cohorts.led(2);
        who = cohort.person();
        today = calendar.today();
        signIn(Role.FACILITATOR);
        joinedOn(cohort.id(), FIRST);
    }

    @AfterEach
    void outOfTheWay() {
        // What cannot be told must not lie in anybody else's way, least of all in an export's.
        database.sql("UPDATE use_recall_days d JOIN use_recall u ON u.id = d.use_recall_id SET d.days = 7 "
                + "WHERE u.window_days = 7 AND d.days > 7").update();
        database.sql("UPDATE use_recall_days d JOIN use_recall u ON u.id = d.use_recall_id SET d.days = 28 "
                + "WHERE d.days > 28").update();
        database.sql("UPDATE meeting_recall SET meetings = 70 WHERE window_days = 7 AND meetings > 70").update();
        for (String day : List.of("response SET taken_on", "use_recall SET asked_on", "meeting_recall SET asked_on")) {
            database.sql("UPDATE " + day + " = ? WHERE " + day.substring(day.lastIndexOf(' ') + 1) + " > ?")
                    .params(FIRST, today).update();
        }
        firstSessionOn(cohort.id(), FIRST);
    }

    @Test
    void aSessionThatIsOverAndNotClosed() {
        assertThat(found(OddityKind.NOT_CLOSED)).hasSize(6).first().satisfies(odd -> {
            assertThat(odd.enrolment()).isEmpty();
            assertThat(odd.fix()).isEqualTo(new InRoom(cohort.session()));
            assertThat(odd.words()).isEqualTo("Session 1 of 1 July 2025 is over and was not closed.");
        });
        planning.close(cohort.session());
        firstSessionOn(cohort.id(), today.minusWeeks(1));
        assertThat(found(OddityKind.NOT_CLOSED)).as("closed, and today's").isEmpty();
    }

    @Test
    void aClosedSessionThatSaysNothingOfSomebody() {
        EnrolmentId later = cohort.people().get(1);
        database.sql("UPDATE enrolment SET joined_on = ? WHERE id = ?").params(FIRST.plusDays(1), later.value()).update();
        assertThat(found(OddityKind.NO_MARK)).as("not closed yet").isEmpty();
        planning.close(cohort.session());
        assertThat(found(OddityKind.NO_MARK)).singleElement().satisfies(odd -> {
            assertThat(odd.enrolment()).contains(who);
            assertThat(odd.who()).contains("Tester 1");
            assertThat(odd.fix()).isEqualTo(new InRoom(cohort.session()));
        });
        planning.reopen(cohort.session());
        register.mark(cohort.session(), who, Mark.ABSENT, null, Optional.empty());
        planning.close(cohort.session());
        assertThat(found(OddityKind.NO_MARK)).isEmpty();
    }

    @Test
    void aFormThatWasBegunAtASessionAndNeverHandedIn() {
        firstSessionOn(cohort.id(), today.minusDays(2));
        FormKey form = FormKey.atSession("core-10", who, cohort.session());
        drafts.keep(form, who, "1", "2");
        assertThat(found(OddityKind.BEGUN_ONLY)).isEmpty();
        firstSessionOn(cohort.id(), today.minusDays(3));
        assertThat(found(OddityKind.BEGUN_ONLY)).singleElement().satisfies(odd -> {
            assertThat(odd.fix()).isEqualTo(new InForm(Form.CORE_10, who, cohort.session()));
            assertThat(odd.words()).isEqualTo("CORE-10 of " + Calendar.longDay(today.minusDays(3))
                    + " has answers that were never handed in.");
        });
        forms.handIn(new NewResponse(form, who, Optional.of(cohort.session()), "core-10", today.minusDays(3), WHOLE,
                Optional.empty()));
        assertThat(found(OddityKind.BEGUN_ONLY)).isEmpty();
    }

    @Test
    void aFormThatWasBegunOnADayOfItsOwn() {
        drafts.keep(FormKey.onDay("look-back", who, today.minusDays(8)), who, "meetings", "2");
        savedBefore(who, Duration.ofDays(7).minusMinutes(5));
        assertThat(found(OddityKind.BEGUN_ONLY)).isEmpty();
        savedBefore(who, Duration.ofDays(8));
        assertThat(found(OddityKind.BEGUN_ONLY)).singleElement().satisfies(odd -> {
            assertThat(odd.fix()).isEqualTo(new OnPage(who));
            assertThat(odd.words()).startsWith("Look back of "
                    + Calendar.longDay(today.minusDays(8)));
        });
    }

    @Test
    void aFormThatCameTwiceAndNobodyHasLookedAt() {
        checkIn(1, Map.of(), 0);
        UUID id = ownLate.of(new Occasion(who, Optional.of(cohort.session()), FIRST));
        arrivedBefore(id, Duration.ofDays(2).minusMinutes(5));
        assertThat(found(OddityKind.CAME_TWICE)).isEmpty();
        arrivedBefore(id, Duration.ofDays(2).plusMinutes(5));
        assertThat(found(OddityKind.CAME_TWICE)).singleElement()
                .extracting(Oddity::fix).isEqualTo(new InBoth(id, who, Optional.of(cohort.session())));
        late.keepWhatStands(id, late.both(id).late().arrivedAt());
        assertThat(found(OddityKind.CAME_TWICE)).isEmpty();
    }

    @Test
    void aStartThatHasNotCome() {
        firstSessionOn(cohort.id(), today);
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        assertThat(found(OddityKind.NO_START)).as("tonight").isEmpty();
        firstSessionOn(cohort.id(), today.minusDays(1));
        assertThat(found(OddityKind.NO_START)).singleElement().satisfies(odd -> {
            assertThat(odd.enrolment()).as("who came").contains(who);
            assertThat(odd.words()).contains("What has not come from the start: CORE-10, ");
        });
        core(today, WHOLE);
        assertThat(found(OddityKind.NO_START)).singleElement()
                .extracting(Oddity::words).asString().doesNotContain("CORE-10");
        firstSessionOn(cohort.id(), FIRST);
        assertThat(found(OddityKind.NO_START)).singleElement().extracting(Oddity::words).asString()
                .contains("too late to ask for: CORE-10, ");
    }

    @Test
    void anEndThatHasNotCome() {
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        lastSessionOn(today);
        assertThat(found(OddityKind.NO_END)).isEmpty();
        lastSessionOn(today.minusDays(14));
        core(today.minusDays(15), WHOLE);
        assertThat(found(OddityKind.NO_END)).singleElement().extracting(Oddity::words).asString()
                .contains("counts until " + Calendar.longDay(today) + ": CORE-10, ");
        core(today.minusDays(14), WHOLE);
        assertThat(found(OddityKind.NO_END)).singleElement().extracting(Oddity::words).asString()
                .doesNotContain("CORE-10");
        lastSessionOn(today.minusDays(15));
        assertThat(found(OddityKind.NO_END)).singleElement().extracting(Oddity::words).asString()
                .contains("too late to ask for: ");
    }

    @Test
    void aFormWithoutAScore() {
        forms.handIn(atSession(ONE_BLANK, Optional.empty()));
        assertThat(found(OddityKind.NOT_SCORABLE)).as("one may be missing").isEmpty();
        forms.handIn(atSession(TWO_BLANK, Optional.of(0L)));
        assertThat(found(OddityKind.NOT_SCORABLE)).singleElement().satisfies(odd -> {
            assertThat(odd.fix()).isEqualTo(new InForm(Form.CORE_10, who, cohort.session()));
            assertThat(odd.words()).contains("2 questions");
        });
        forms.handIn(atSession(WHOLE, Optional.of(1L)));
        assertThat(found(OddityKind.NOT_SCORABLE)).isEmpty();
    }

    @Test
    void moreDaysThanThereWere() {
        checkIn(1, Map.of(Substance.ALCOHOL, 7), 0);
        assertThat(found(OddityKind.TOO_MANY_DAYS)).isEmpty();
        days(8);
        assertThat(found(OddityKind.TOO_MANY_DAYS)).singleElement().satisfies(odd -> {
            assertThat(odd.fix()).isEqualTo(new InForm(Form.CHECK_IN, who, cohort.session()));
            assertThat(odd.words()).contains("on 8 of the last 7 days");
        });
        days(7);
        assertThat(found(OddityKind.TOO_MANY_DAYS)).isEmpty();
    }

    @Test
    void fewerDaysThanTheCheckInsSay() {
        List.of(3, 4, 5, 6).forEach(number -> checkIn(number, Map.of(Substance.ALCOHOL, 2, Substance.CRACK, 1), 0));
        checkIn(1, Map.of(Substance.ALCOHOL, 7), 0);
        lookBack(Map.of(Substance.ALCOHOL, 8), OptionalInt.empty());
        assertThat(found(OddityKind.DAYS_DISAGREE)).as("as many, and crack was not asked about").isEmpty();
        lookBack(Map.of(Substance.ALCOHOL, 7), OptionalInt.empty());
        assertThat(found(OddityKind.DAYS_DISAGREE)).singleElement().satisfies(odd -> {
            assertThat(odd.fix()).isEqualTo(new InForm(Form.LOOK_BACK, who, session(6)));
            assertThat(odd.words()).contains("on 7 days of the last 28", "say 8 days");
        });
        lookBack(Map.of(Substance.ALCOHOL, 9), OptionalInt.empty());
        assertThat(found(OddityKind.DAYS_DISAGREE)).isEmpty();
    }

    @Test
    void fewerDaysInAMeasureThatCountsThemByTheWeek() {
        List.of(3, 4, 5, 6).forEach(number -> checkIn(number, Map.of(Substance.ALCOHOL, 2, Substance.OPIOIDS, 2), 0));
        top(Map.of(4, 2, 5, 2, 6, 2, 7, 1, 8, 2, 9, 2, 10, 2, 11, 2));
        assertThat(found(OddityKind.DAYS_DISAGREE)).singleElement()
                .satisfies(odd -> assertThat(odd.words()).startsWith("TOP of").contains("on 7 days of the last 28"));
        top(Map.of(4, 2, 5, 2, 6, 2, 8, 2, 9, 2, 10, 2, 11, 1));
        assertThat(found(OddityKind.DAYS_DISAGREE)).as("a week of alcohol is blank").singleElement()
                .satisfies(odd -> assertThat(odd.key()).contains("/opioids/"));
    }

    @Test
    void moreMeetingsThanCanBe() {
        checkIn(1, Map.of(), 70);
        assertThat(found(OddityKind.TOO_MANY_MEETINGS)).isEmpty();
        database.sql("UPDATE meeting_recall SET meetings = 71 WHERE enrolment_id = ?").param(who.value()).update();
        assertThat(found(OddityKind.TOO_MANY_MEETINGS)).singleElement().extracting(Oddity::words).asString()
                .contains("71 meetings in 7 days");
    }

    @Test
    void fewerMeetingsThanTheCheckInsSay() {
        List.of(3, 4, 5, 6).forEach(number -> checkIn(number, Map.of(), 1));
        lookBack(Map.of(), OptionalInt.of(4));
        assertThat(found(OddityKind.MEETINGS_DISAGREE)).isEmpty();
        lookBack(Map.of(), OptionalInt.of(0));
        assertThat(found(OddityKind.MEETINGS_DISAGREE)).singleElement().extracting(Oddity::words).asString()
                .contains("says no meeting", "say 4");
    }

    @Test
    void theSameFormTwiceOnADay() {
        forms.handIn(atSession(WHOLE, Optional.empty()));
        core(FIRST.plusDays(1), WHOLE);
        assertThat(found(OddityKind.TWICE_THAT_DAY)).isEmpty();
        core(FIRST, WHOLE);
        assertThat(found(OddityKind.TWICE_THAT_DAY)).singleElement().extracting(Oddity::words).asString()
                .isEqualTo("CORE-10 was filled in 2 times on 1 July 2025.");
    }

    @Test
    void aFormOutsideItsDays() {
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        LocalDate last = FIRST.plusWeeks(5);
        List.of(FIRST, last, last.plusDays(14), last.plusDays(21), last.plusDays(42)).forEach(day -> core(day, WHOLE));
        assertThat(found(OddityKind.OUTSIDE_ITS_DAYS)).isEmpty();
        core(last.plusDays(43), WHOLE);
        assertThat(found(OddityKind.OUTSIDE_ITS_DAYS)).singleElement()
                .satisfies(odd -> assertThat(odd.since()).isEqualTo(last.plusDays(43)));
    }

    @Test
    void formsBeforeSomebodyJoined() {
        core(FIRST, WHOLE);
        assertThat(found(OddityKind.BEFORE_JOINING)).isEmpty();
        joinedOn(cohort.id(), FIRST.plusDays(3));
        assertThat(found(OddityKind.BEFORE_JOINING)).singleElement().extracting(Oddity::words).asString()
                .isEqualTo("One form is dated before they joined on 4 July 2025; the first is of 1 July 2025.");
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        assertThat(found(OddityKind.BEFORE_JOINING)).as("who was there was there").isEmpty();
    }

    @Test
    void formsAfterSomebodyLeft() {
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        LocalDate left = FIRST.plusDays(8);
        core(left, WHOLE);
        core(FIRST.plusWeeks(5), WHOLE);
        enrolling.leave(who, left, "");
        assertThat(found(OddityKind.AFTER_LEAVING)).as("the end is asked of everybody").isEmpty();
        core(left.plusDays(1), WHOLE);
        assertThat(found(OddityKind.AFTER_LEAVING)).singleElement().extracting(Oddity::words).asString()
                .contains("One form is dated after they left on 9 July 2025");
        assertThat(found(OddityKind.OUTSIDE_ITS_DAYS)).as("said once").hasSize(1);
    }

    @Test
    void aDayThatHasNotCome() {
        core(today, WHOLE);
        assertThat(found(OddityKind.IN_THE_FUTURE)).isEmpty();
        database.sql("UPDATE response SET taken_on = ? WHERE enrolment_id = ?").params(today.plusDays(1), who.value())
                .update();
        assertThat(found(OddityKind.IN_THE_FUTURE)).hasSize(1);
    }

    @Test
    void whatIsLeftAsItIsSaysWhyAndByWhomAndComesBackWhenItChanges() {
        checkIn(1, Map.of(Substance.ALCOHOL, 7), 0);
        days(8);
        String key = found(OddityKind.TOO_MANY_DAYS).getFirst().key();
        assertThatThrownBy(() -> quality.accept(cohort.id(), key, "  ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> quality.accept(cohort.id(), key, "x".repeat(301))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> quality.accept(cohort.id(), key + "0", "Why not")).isInstanceOf(Refused.class);
        quality.accept(cohort.id(), key, " " + "x".repeat(300));
        quality.lookAgain(cohort.id(), key);
        assertThat(found(OddityKind.TOO_MANY_DAYS)).as("taken back").hasSize(1);
        quality.accept(cohort.id(), key, "A slip on paper, nobody knows more");
        assertThatThrownBy(() -> quality.accept(cohort.id(), key, "Me too")).isInstanceOf(Refused.class);
        assertThat(quality.of(cohort.id())).filteredOn(odd -> odd.key().equals(key)).singleElement().satisfies(odd -> {
            assertThat(odd.accepted().orElseThrow().reason()).isEqualTo("A slip on paper, nobody knows more");
            assertThat(odd.accepted().orElseThrow().by()).isNotBlank();
        });
        assertThat(found(OddityKind.TOO_MANY_DAYS)).isEmpty();
        days(9);
        assertThat(found(OddityKind.TOO_MANY_DAYS)).as("another number is another thing").hasSize(1);
        assertThat(database.sql("SELECT COUNT(*) FROM quality_accepted WHERE finding LIKE '%Tester%' "
                + "OR reason_sealed LIKE '%slip%'").query(Integer.class).single()).isZero();
    }

    @Test
    void aSessionIsLeftAsItIsToo() {
        String key = found(OddityKind.NOT_CLOSED).getFirst().key();
        quality.accept(cohort.id(), key, "It was never held");
        assertThat(found(OddityKind.NOT_CLOSED)).hasSize(5);
        quality.lookAgain(cohort.id(), key);
        assertThat(found(OddityKind.NOT_CLOSED)).hasSize(6);
    }

    @Test
    void nobodyLooksIntoACohortThatIsNotTheirs() {
        OwnCohort foreign = cohorts.notLed(1);
        String key = "not-closed/" + foreign.session().value();
        assertThatThrownBy(() -> quality.of(foreign.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quality.accept(foreign.id(), key, "Mine")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quality.accept(cohort.id(), key, "Mine")).isInstanceOf(Refused.class);
        signIn(Role.COORDINATOR);
        quality.accept(foreign.id(), key, "Never held");
        signIn(Role.FACILITATOR);
        quality.lookAgain(cohort.id(), key);
        signIn(Role.COORDINATOR);
        assertThat(quality.of(foreign.id())).filteredOn(odd -> odd.key().equals(key)).singleElement()
                .satisfies(odd -> assertThat(odd.accepted()).isPresent());
    }

    @Test
    void todayCountsCohortsOfTheseMonthsAndNotWhatIsLeftAsItIs() {
        OwnCohort foreign = cohorts.notLed(1);
        assertThat(counted(cohort.id())).as("last summer").isEmpty();
        firstSessionOn(cohort.id(), today.minusDays(1));
        firstSessionOn(foreign.id(), today.minusDays(1));
        assertThat(counted(cohort.id())).hasValue(1);
        assertThat(counted(foreign.id())).isEmpty();
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        assertThat(found(OddityKind.NO_START)).hasSize(1);
        assertThat(counted(cohort.id())).as("a start that can still come waits by name").hasValue(1);
        assertThat(quality.ofTheseMonths()).extracting(Oddity::cohort).contains(cohort.id()).doesNotContain(foreign.id());
        quality.accept(cohort.id(), found(OddityKind.NOT_CLOSED).getFirst().key(), "Never held");
        assertThat(counted(cohort.id())).isEmpty();
        lastSessionOn(today.minusDays(14));
        assertThat(counted(cohort.id())).as("five more sessions, and the start that can come no more").hasValue(6);
        lastSessionOn(today.minusDays(15));
        assertThat(counted(cohort.id())).as("the end too").hasValue(7);
        signIn(Role.COORDINATOR);
        assertThat(counted(foreign.id())).hasValue(1);
        firstSessionOn(foreign.id(), FIRST);
    }

    @Test
    void itCostsTheSameForOneAndForFortyPeople() {
        OwnCohort large = cohorts.led(40);
        joinedOn(large.id(), FIRST);
        OwnCohort small = cohorts.led(1);
        joinedOn(small.id(), FIRST);
        signIn(Role.FACILITATOR);
        for (OwnCohort one : List.of(small, large)) {
            one.people().forEach(person -> register.mark(one.session(), person, Mark.PRESENT, null, Optional.empty()));
            one.people().forEach(person -> drafts.keep(FormKey.atSession("core-10", person, one.session()), person, "1", "2"));
            one.people().forEach(person -> forms.handIn(new NewResponse(FormKey.onDay("core-10", person, FIRST.plusDays(9)),
                    person, Optional.empty(), "core-10", FIRST.plusDays(9), TWO_BLANK, Optional.empty())));
            quality.accept(one.id(), quality.of(one.id()).getLast().key(), "We know");
        }
        int few = statements.during(() -> quality.of(small.id()));
        assertThat(statements.during(() -> quality.of(large.id()))).isEqualTo(few).isLessThan(25);
        assertThat(quality.of(large.id())).hasSizeGreaterThan(40 * 4);
    }

    @Test
    void whatWasLeftAsItIsStaysSoWhenTwoRecordsBecomeOne() {
        EnrolmentId stays = cohort.people().get(1);
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        checkIn(1, Map.of(Substance.ALCOHOL, 7), 0);
        days(8);
        found(OddityKind.TOO_MANY_DAYS).forEach(odd -> quality.accept(cohort.id(), odd.key(), "A slip"));
        found(OddityKind.NO_START).forEach(odd -> quality.accept(cohort.id(), odd.key(), "Never asked"));
        signIn(Role.COORDINATOR);
        PersonFile kept = people.details(person(stays));
        merging.merge(people.details(person(who)), kept, kept.details());
        assertThat(quality.of(cohort.id())).filteredOn(odd -> odd.enrolment().filter(stays::equals).isPresent())
                .filteredOn(odd -> odd.kind() == OddityKind.TOO_MANY_DAYS || odd.kind() == OddityKind.NO_START)
                .hasSize(2).allSatisfy(odd -> assertThat(odd.accepted()).isPresent());
    }

    @Test
    void aKeyThatIsTooLongIsKeptByItsFingerprint() {
        String long1 = Oddities.key(OddityKind.NO_START, 1L, "x".repeat(200));
        assertThat(long1).startsWith("no-start/1/").hasSizeLessThanOrEqualTo(160)
                .isNotEqualTo(Oddities.key(OddityKind.NO_START, 1L, "x".repeat(201)));
        assertThat(Oddities.key(OddityKind.NO_MARK, 1L, 2L)).isEqualTo("no-mark/1/2");
    }

    private List<Oddity> found(OddityKind kind) {
        return quality.of(cohort.id()).stream().filter(odd -> odd.kind() == kind && odd.accepted().isEmpty()).toList();
    }

    private Optional<Integer> counted(CohortId id) {
        return quality.inShort().stream().filter(one -> one.cohort().equals(id)).map(DataQuality.ToLookAt::count).findFirst();
    }

    private SessionId session(int number) {
        return cohort.sessions().get(number - 1).id();
    }

    private void core(LocalDate on, Answers answers) {
        forms.handIn(new NewResponse(FormKey.onDay("core-10", who, on), who, Optional.empty(), "core-10", on, answers,
                Optional.empty()));
    }

    private NewResponse atSession(Answers answers, Optional<Long> seen) {
        return new NewResponse(FormKey.atSession("core-10", who, cohort.session()), who, Optional.of(cohort.session()),
                "core-10", FIRST, answers, seen);
    }

    private void top(Map<Integer, Integer> answers) {
        List<Integer> all = new ArrayList<>(Collections.nCopies(library.latest("top").items().size(), null));
        answers.forEach((item, answer) -> all.set(item - 1, answer));
        FormKey form = FormKey.atSession("top", who, session(6));
        forms.handIn(new NewResponse(form, who, Optional.of(session(6)), "top", FIRST.plusWeeks(5), new Answers(all),
                forms.version(form, who)));
    }

    private void checkIn(int number, Map<Substance, Integer> days, int meetings) {
        checkIns.handIn(who, session(number), new CheckInAnswers(3, "", new UseDays(7, Optional.empty(), days),
                OptionalInt.of(meetings), ""), Optional.empty());
    }

    private void lookBack(Map<Substance, Integer> days, OptionalInt meetings) {
        FormKey form = FormKey.atSession("look-back", who, session(6));
        lookBack.handIn(form, who, Optional.of(session(6)), FIRST.plusWeeks(5),
                new LookBackAnswers(new UseDays(28, Optional.empty(), days), meetings), lookBack.handedIn(form, who));
    }

    private void days(int days) {
        database.sql("UPDATE use_recall_days d JOIN use_recall u ON u.id = d.use_recall_id SET d.days = ? "
                + "WHERE u.enrolment_id = ?").params(days, who.value()).update();
    }

    private void joinedOn(CohortId id, LocalDate day) {
        database.sql("UPDATE enrolment SET joined_on = ? WHERE cohort_id = ?").params(day, id.value()).update();
    }

    private void firstSessionOn(CohortId id, LocalDate day) {
        database.sql("UPDATE cohort_session SET held_on = ? + INTERVAL 7 * (number - 1) DAY WHERE cohort_id = ?")
                .params(day, id.value()).update();
    }

    private void lastSessionOn(LocalDate day) {
        firstSessionOn(cohort.id(), day.minusWeeks(5));
    }

    private void savedBefore(EnrolmentId person, Duration before) {
        database.sql("UPDATE draft_answer SET saved_at = ? WHERE enrolment_id = ?")
                .params(Timestamp.from(calendar.now().minus(before)), person.value()).update();
    }

    private void arrivedBefore(UUID id, Duration before) {
        database.sql("UPDATE answers_beside SET arrived_at = ? WHERE uuid = ?")
                .params(Timestamp.from(calendar.now().minus(before)), id.toString()).update();
    }

    private PersonId person(EnrolmentId id) {
        return new PersonId(database.sql("SELECT person_id FROM enrolment WHERE id = ?").param(id.value())
                .query(Long.class).single());
    }
}
