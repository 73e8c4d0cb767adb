package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnLeads;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.PersonId;
import org.mafs.base.ProgrammeId;
import org.mafs.base.Refused;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentStatus;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.cohort.FollowUps;
import org.mafs.cohort.LeftBecause;
import org.mafs.cohort.LostBecause;
import org.mafs.cohort.Mark;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.measure.Substance;
import org.mafs.measure.UseDays;
import org.mafs.measure.UseDiary;
import org.mafs.mutualaid.Answered;
import org.mafs.mutualaid.FellowshipId;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.mutualaid.NewVisit;
import org.mafs.mutualaid.Visits;
import org.mafs.outcome.statistics.Interval;
import org.mafs.outcome.statistics.Pair;
import org.mafs.outcome.statistics.Proportion;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.Gender;
import org.mafs.person.NewPerson;
import org.mafs.person.ReferralSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From what was written down on the evenings to the evaluation, through the real database. */
class EvaluatingTest extends IntegrationTest {

    @Autowired
    private Evaluating evaluating;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private Agreement agreement;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private UseDiary diary;
    @Autowired
    private MeetingsVisited meetings;
    @Autowired
    private Visits visits;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private Calendar calendar;
    @Autowired
    private FollowUpWindows windows;
    @Autowired
    private ProgrammePlanning programmes;
    @Autowired
    private JdbcClient database;
    @Autowired
    private OwnLeads leads;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private Comparing comparing;
    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ServiceDatasets service;
    @Autowired
    private EvaluationDatasets answers;

    private CohortId cohort;
    private LocalDate first;

    @BeforeEach
    void sixSessionsTwelveWeeksAgo() {
        signIn(Role.COORDINATOR);
        first = calendar.today().minusWeeks(12);
        cohort = planning.create(new NewCohort("Evaluated " + UUID.randomUUID(), places.called("A hall"), first, LocalTime.of(18, 30)));
        leads.everywhere();
    }

    @Test
    void answersBecomeTheEvaluation() {
        EnrolmentId who = joins("Ada", first.minusYears(30));
        attends(who, 1, 2, 3, 4);
        handsIn(who, first, 24);
        handsIn(who, first.plusDays(35), 15);
        handsIn(who, first.plusDays(35 + 28), 12);
        tells(who, first, 20, 0);
        tells(who, first.plusDays(35), 8, 3);
        Evaluation evaluation = evaluating.of(Set.of(cohort));
        assertThat(evaluation.core10().stream().map(result -> result.pairs().getFirst()))
                .containsExactly(new Pair(24, 15), new Pair(15, 12), new Pair(24, 12));
        assertThat(evaluation.reducedUse().fewer()).isEqualTo(new Proportion(1, 1));
        assertThat(evaluation.attendingMutualAid(Occasion.BASELINE)).isEqualTo(new Proportion(0, 1));
        assertThat(evaluation.attendingMutualAid(Occasion.END)).isEqualTo(new Proportion(1, 1));
        assertThat(evaluation.attendingMutualAid(Occasion.FOLLOW_UP)).isEqualTo(new Proportion(0, 0));
        assertThat(evaluation.participants()).as("thirty on the day they started")
                .isEqualTo(new Participants(1, 1, OptionalInt.of(30), OptionalInt.of(30)));
        assertThat(evaluation.flow()).isEqualTo(new Flow(1, 1, 1, 1, 1, 1, 1, 1, 0));
    }

    @Test
    void consentTakenBackIsGoneFromTheNextEvaluation() {
        EnrolmentId who = joins("Bo", null);
        attends(who, 1);
        handsIn(who, first, 24);
        handsIn(who, first.plusDays(35), 15);
        assertThat(evaluating.of(Set.of(cohort)).flow().end()).isEqualTo(1);
        agreement.record(person(who), ConsentPurpose.RESEARCH, false, ConsentHow.SPOKEN);
        assertThat(evaluating.of(Set.of(cohort)).flow()).isEqualTo(new Flow(1, 1, 1, 0, 0, 0, 0, 0, 0));
        agreement.record(person(who), ConsentPurpose.RESEARCH, true, ConsentHow.SPOKEN);
        agreement.record(person(who), ConsentPurpose.TAKING_PART, false, ConsentHow.SPOKEN);
        assertThat(evaluating.of(Set.of(cohort)).flow()).isEqualTo(new Flow(1, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void whoWithdrawsFromResearchIsLeftOutOfTheNextEvaluationAndKeepsTheirPlaceWhateverElseTheyAgreeTo() {
        EnrolmentId who = joins("Bo", null);
        attends(who, 1);
        handsIn(who, first, 24);
        agreement.record(person(who), ConsentPurpose.REMINDERS, false, ConsentHow.SPOKEN);
        agreement.record(person(who), ConsentPurpose.FOLLOW_UP, false, ConsentHow.SPOKEN);
        assertThat(evaluating.of(Set.of(cohort)).flow()).isEqualTo(new Flow(1, 1, 1, 1, 1, 0, 0, 0, 0));
        agreement.takeBack(person(who), ConsentPurpose.RESEARCH);
        agreement.record(person(who), ConsentPurpose.QUOTED, true, ConsentHow.SPOKEN);
        assertThat(evaluating.of(Set.of(cohort)).flow()).isEqualTo(new Flow(1, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(enrolling.get(who).status()).isEqualTo(EnrolmentStatus.ENROLLED);
    }

    @Test
    void theFollowUpIsAskedForWhenTheOrganisationSaysAndTheEndGivesWayToIt() {
        EnrolmentId who = joins("Eli", null);
        attends(who, 1);
        handsIn(who, first, 24);
        handsIn(who, first.plusDays(35), 15);
        handsIn(who, first.plusDays(35 + 10), 12);
        assertThat(evaluating.of(Set.of(cohort)).flow().followUp()).isZero();
        try {
            windows.set(new FollowUpWindow(10, 20));
            Evaluation evaluation = evaluating.of(Set.of(cohort));
            assertThat(evaluation.flow().followUp()).isEqualTo(1);
            assertThat(evaluation.definitions()).isEqualTo(new Definitions(28, 9, 10, 20, .95));
        } finally {
            windows.set(FollowUpWindow.DEFAULT);
        }
        assertThat(evaluating.of(Set.of(cohort)).definitions()).isEqualTo(Definitions.DEFAULT);
    }

    /** Of nine who were referred, each stops somewhere, and why is read from what was written down. */
    @Test
    void whySomebodyDidNotGoOnIsReadFromWhatWasWrittenDown() {
        EnrolmentId whole = starts("Whole");
        handsIn(whole, first, 24);
        handsIn(whole, first.plusDays(35), 15);
        EnrolmentId lost = starts("Lost");
        handsIn(lost, first, 24);
        handsIn(lost, first.plusDays(35), 15);
        followUps.lose(lost, LostBecause.NO_ANSWER, "");
        followUps.lose(whole, LostBecause.MOVED, "");
        EnrolmentId left = starts("Left");
        handsIn(left, first, 24);
        enrolling.leave(left, first.plusDays(10), LeftBecause.WORK_OR_CARE, "");
        starts("No form");
        EnrolmentId withdrew = starts("Withdrew");
        handsIn(withdrew, first, 24);
        agreement.takeBack(person(withdrew), ConsentPurpose.RESEARCH);
        EnrolmentId saidNo = takesPart("Said no");
        agreement.record(person(saidNo), ConsentPurpose.RESEARCH, false, ConsentHow.PAPER);
        agreement.record(person(saidNo), ConsentPurpose.RESEARCH, false, ConsentHow.SPOKEN);
        attends(saidNo, 1);
        attends(takesPart("Not asked"), 2);
        joins("Never came", null);
        EnrolmentId out = joins("Out", null);
        agreement.takeBack(person(out), ConsentPurpose.TAKING_PART);

        Evaluation evaluation = evaluating.of(Set.of(cohort));
        assertThat(evaluation.arrow(FlowStep.AGREED))
                .isEqualTo(new Arrow(FlowStep.AGREED, 9, 8, Map.of(WhyNot.WITHDREW, 1)));
        assertThat(evaluation.arrow(FlowStep.STARTED))
                .isEqualTo(new Arrow(FlowStep.STARTED, 8, 7, Map.of(WhyNot.NEVER_CAME, 1)));
        assertThat(evaluation.arrow(FlowStep.RESEARCH)).isEqualTo(new Arrow(FlowStep.RESEARCH, 7, 4,
                Map.of(WhyNot.WITHDREW, 1, WhyNot.SAID_NO, 1, WhyNot.NOT_ASKED, 1)));
        assertThat(evaluation.arrow(FlowStep.BASELINE))
                .isEqualTo(new Arrow(FlowStep.BASELINE, 4, 3, Map.of(WhyNot.NOT_FILLED_IN, 1)));
        assertThat(evaluation.arrow(FlowStep.END))
                .isEqualTo(new Arrow(FlowStep.END, 3, 2, Map.of(WhyNot.LEFT_WORK_OR_CARE, 1)));
        assertThat(evaluation.arrow(FlowStep.FOLLOW_UP)).isEqualTo(new Arrow(FlowStep.FOLLOW_UP, 2, 0,
                Map.of(WhyNot.LOST_NO_ANSWER, 1, WhyNot.LOST_MOVED, 1)));
    }

    @Test
    void everyMeasureThatWasFilledInIsWorkedOutAndWhatAsksAboutTheEveningIsNone() {
        EnrolmentId who = starts("Ada");
        handsIn(who, "ons4", first, Answers.of(3, 4, 5, 8));
        handsIn(who, "ons4", first.plusDays(35), Answers.of(6, 7, 8, 2));
        handsIn(who, "who-5", first.plusDays(35 + 28), Answers.of(2, 2, 2, 2, null));
        handsIn(who, "session-view", first, Answers.of(4, 5));
        Evaluation evaluation = evaluating.of(Set.of(cohort));
        assertThat(evaluation.measures()).extracting(result -> result.measured().code()).containsExactly("core-10",
                "ons4/satisfied", "ons4/worthwhile", "ons4/happy", "ons4/anxious", "who-5");
        assertThat(evaluation.measure("ons4/anxious").orElseThrow().change(Occasion.BASELINE, Occasion.END).pairs())
                .containsExactly(new Pair(8, 2));
        assertThat(evaluation.measure("who-5").orElseThrow().lines()).as("an item is left out").isEmpty();
    }

    @Test
    void groupsAreReadOnceHoweverManyThereAre() {
        EnrolmentId self = starts("Ada");
        handsIn(self, first, 24);
        handsIn(self, first.plusDays(35), 15);
        EnrolmentId detox = takesPart("Bo");
        agreement.record(person(detox), ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
        attends(detox, 1);
        Comparison byRoute = comparing.of(Set.of(cohort), By.ROUTE, "core-10");
        assertThat(byRoute.groups()).extracting(Comparison.Group::name)
                .containsExactly("Detox unit", "They came by themselves");
        assertThat(byRoute.groups().getLast().outcome().change().meanChange()).hasValue(-9);
        assertThat(comparing.of(Set.of(cohort), By.SITE, "who-5").overall().change().n()).isZero();
        assertThatThrownBy(() -> comparing.of(Set.of(), By.SITE, "core-10")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> comparing.of(Set.of(cohort), By.SITE, "nothing")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void threeCohortsCostAsManyStatementsAsOne() {
        starts("Ada");
        Set<CohortId> three = new HashSet<>(Set.of(cohort));
        for (int more = 0; more < 2; more++) {
            CohortId other = planning.create(new NewCohort("Evaluated " + UUID.randomUUID(), places.called("A hall"),
                    first, LocalTime.of(18, 30)));
            leads.everywhere();
            for (int person = 0; person < 3; person++) {
                EnrolmentId who = enrolling.join(UUID.randomUUID(), other, NewPerson.called("Tester " + person),
                        ConsentHow.PAPER);
                agreement.record(person(who), ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
                register.mark(planning.sessions(other).getFirst().id(), who, Mark.PRESENT, null, Optional.empty());
                handsIn(who, first, 20 + person);
            }
            three.add(other);
        }
        evaluating.of(Set.of(cohort));
        evaluating.of(three);
        int ofOne = selects(() -> evaluating.of(Set.of(cohort)));
        assertThat(selects(() -> evaluating.of(three))).isEqualTo(ofOne);
        assertThat(selects(() -> comparing.of(three, By.COHORT, "core-10")))
                .isEqualTo(selects(() -> comparing.of(Set.of(cohort), By.COHORT, "core-10")));
        assertThat(evaluating.of(three).participants().n()).isEqualTo(7);
    }

    private int selects(Runnable work) {
        return new TransactionTemplate(transactions).execute(status -> {
            int before = selectsSoFar();
            work.run();
            return selectsSoFar() - before;
        });
    }

    /** On the connection of the transaction at hand. */
    private int selectsSoFar() {
        return database.sql("SHOW SESSION STATUS LIKE 'Com_select'")
                .query((row, number) -> row.getInt("Value")).single();
    }

    private void handsIn(EnrolmentId who, String instrument, LocalDate on, Answers answers) {
        forms.handIn(new NewResponse(new FormKey(UUID.randomUUID()), who, Optional.empty(), instrument, on, answers,
                Optional.empty()));
    }

    /** Of ten on the list: three went, four were asked and did not, and three are not known or not counted. */
    @Test
    void whoTriedAMeetingOutsideIsCountedAmongThoseWhoAreKnownToHaveOrNot() {
        FellowshipId aa = fellowships.called("aa").orElseThrow().id();
        FellowshipId families = fellowships.called("families").orElseThrow().id();
        went(starts("Visits"), aa, first.plusDays(2));
        tellsWeek(starts("Counts"), 2);
        EnrolmentId both = starts("Both");
        tellsWeek(both, 1);
        went(both, aa, first.plusDays(9));
        for (String name : List.of("No 1", "No 2", "No 3")) {
            wentNowhere(starts(name));
        }
        EnrolmentId before = starts("Before the start only");
        went(before, aa, first.minusDays(1));
        wentNowhere(before);
        went(starts("For families only"), families, first.plusDays(2));
        starts("Never asked");
        EnrolmentId notForResearch = starts("Not for research");
        went(notForResearch, aa, first.plusDays(2));
        agreement.record(person(notForResearch), ConsentPurpose.RESEARCH, false, ConsentHow.PAPER);

        Answered tried = evaluating.triedOutside(Set.of(cohort)).tried();
        assertThat(tried).isEqualTo(new Answered(3, 4, 2));
        Interval interval = new Proportion(tried.yes(), tried.known()).wilson(.95).orElseThrow();
        assertThat(interval.low()).as("R: prop.test(3, 7, correct = FALSE)").isCloseTo(.15822, within(.00001));
        assertThat(interval.high()).isCloseTo(.74954, within(.00001));
        assertThatThrownBy(() -> evaluating.triedOutside(Set.of())).isInstanceOf(Refused.class);
    }

    @Test
    void withNobodyKnownToHaveTriedOrNotThereIsNoShare() {
        starts("Never asked");
        assertThat(evaluating.triedOutside(Set.of(cohort)).tried()).isEqualTo(new Answered(0, 0, 1));
    }

    private EnrolmentId starts(String name) {
        EnrolmentId who = joins(name, null);
        attends(who, 1);
        return who;
    }

    private void went(EnrolmentId who, FellowshipId where, LocalDate day) {
        visits.log(who, new NewVisit(where, null, null, day, 1, Impression.NONE));
    }

    /** In the last four weeks of the course. */
    private void wentNowhere(EnrolmentId who) {
        meetings.tell(new FormKey(UUID.randomUUID()), who, Optional.empty(), first.plusDays(35), 28, OptionalInt.of(0));
    }

    private void tellsWeek(EnrolmentId who, int visited) {
        meetings.tell(new FormKey(UUID.randomUUID()), who, Optional.empty(), first.plusDays(14), 7,
                OptionalInt.of(visited));
    }

    @Test
    void whoHasCompletedIsTheProgrammesToSay() {
        attends(joins("Fay", null), 1, 2, 3);
        assertThat(evaluating.of(Set.of(cohort)).flow().completed()).isZero();
        ProgrammeDetails usual = programmes.toChooseFrom().getFirst().details();
        ProgrammeId short3 = programmes.add(new ProgrammeDetails("Short " + UUID.randomUUID(), usual.titles(), 60, 3, 9,
                usual.forms()));
        try {
            CohortId other = planning.create(new NewCohort("Evaluated " + UUID.randomUUID(), places.called("A hall"),
                    first, LocalTime.of(18, 30)));
            database.sql("UPDATE cohort SET programme_id = ? WHERE id = ?").params(short3.value(), cohort.value())
                    .update();
            assertThat(evaluating.of(Set.of(cohort)).flow().completed()).isEqualTo(1);
            assertThat(evaluating.of(Set.of(cohort, other)).sessionsAskedFor()).isEqualTo("3, 4");
        } finally {
            programmes.retire(short3, true);
        }
    }

    @Test
    void theRegisterIsCountedBySession() {
        attends(joins("Cy", null), 1, 2);
        EnrolmentId away = joins("Di", null);
        register.mark(session(1).id(), away, Mark.ABSENT, null, Optional.empty());
        AttendanceSummary.OfSession counted =
                evaluating.attendance(Set.of(cohort)).cohorts().getFirst().sessions().getFirst();
        assertThat(counted).isEqualTo(new AttendanceSummary.OfSession(1, first, 1, 0, 1, 0));
    }

    @Test
    void aSessionOfWhichNobodySaidHowItWentIsNotOneWithoutSteps() {
        EnrolmentId who = joins("Una", null);
        attends(who, 1);
        handsIn(who, first, 24);
        handsIn(who, first.plusDays(35), 15);
        assertThat(service.of(Set.of(cohort)).places().getFirst().coming().covered()).isEmpty();
        Dose dose = evaluating.of(Set.of(cohort)).dose();
        assertThat(dose.lines().getFirst().points()).hasSize(1);
        assertThat(dose.lines().get(1).what()).isEqualTo(Dose.What.DELIVERED);
        assertThat(dose.lines().get(1).points()).isEmpty();
    }

    @Test
    void somebodyStartedWhereTheyFirstCameAndNotInASessionThatWasCancelled() {
        EnrolmentId who = joins("Vi", null);
        attends(who, 2);
        movesMark(who, 1, "");
        attends(who, 3);
        movesMark(who, 2, ", status = 'CANCELLED'");
        attends(who, 1);
        assertThat(service.of(Set.of(cohort)).places().getFirst().participation().startedOn())
                .contains(first.minusWeeks(1));
        assertThat(answers.of(Set.of(cohort)).places().getFirst().participation().startedOn())
                .contains(first.minusWeeks(1));
    }

    @Test
    void theWeeksAreOfWhoStartedAndOfSessionsThatWereHeld() {
        EnrolmentId who = joins("Wyn", null);
        attends(who, 1, 2, 3);
        EnrolmentId never = joins("Xan", null);
        for (int number : new int[] {2, 3}) {
            tellsAt(number, who, 1);
            tellsAt(number, never, 0);
        }
        assertThat(evaluating.weeksOfMeetings(Set.of(cohort))).containsExactly(
                new WeekOfMeetings(2, new Proportion(1, 1)), new WeekOfMeetings(3, new Proportion(1, 1)));
        database.sql("UPDATE cohort_session SET status = 'CANCELLED' WHERE id = ?").param(session(3).id().value()).update();
        assertThat(evaluating.weeksOfMeetings(Set.of(cohort)))
                .containsExactly(new WeekOfMeetings(2, new Proportion(1, 1)));
    }

    private void tellsAt(int number, EnrolmentId who, int visited) {
        meetings.tell(new FormKey(UUID.randomUUID()), who, Optional.of(session(number).id()), session(number).heldOn(), 7,
                OptionalInt.of(visited));
    }

    /** What was marked last was at session 1 of another cohort, which began so many weeks before. */
    private void movesMark(EnrolmentId who, int weeks, String andSet) {
        CohortId other = planning.create(new NewCohort("Evaluated " + UUID.randomUUID(), places.called("A hall"),
                first.minusWeeks(weeks), LocalTime.of(18, 30)));
        long elsewhere = planning.sessions(other).getFirst().id().value();
        database.sql("UPDATE attendance SET session_id = ? WHERE enrolment_id = ? ORDER BY id DESC LIMIT 1")
                .params(elsewhere, who.value()).update();
        database.sql("UPDATE cohort_session SET id = id" + andSet + " WHERE id = ?").param(elsewhere).update();
    }

    @Test
    void aCohortWithoutPeopleHasNoFigures() {
        assertThat(evaluating.of(Set.of(cohort)).flow()).isEqualTo(new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThatThrownBy(() -> evaluating.of(Set.of())).isInstanceOf(Refused.class);
    }

    @Test
    void aResearcherSeesOutcomesButNoRegisterAndAFacilitatorNeither() {
        signIn(Role.RESEARCHER);
        assertThat(evaluating.of(Set.of(cohort)).cohorts()).hasSize(1);
        assertThatThrownBy(() -> evaluating.attendance(Set.of(cohort))).isInstanceOf(AccessDeniedException.class);
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> evaluating.of(Set.of(cohort))).isInstanceOf(AccessDeniedException.class);
    }

    /** Sent by a detox unit, and not asked about research. */
    private EnrolmentId takesPart(String name) {
        return enrolling.join(UUID.randomUUID(), cohort,
                new NewPerson(name, null, Gender.MALE, ReferralSource.DETOX_UNIT), ConsentHow.PAPER);
    }

    private EnrolmentId joins(String name, LocalDate born) {
        EnrolmentId who = enrolling.join(UUID.randomUUID(), cohort,
                new NewPerson(name, born, Gender.FEMALE, ReferralSource.SELF), ConsentHow.PAPER);
        agreement.record(person(who), ConsentPurpose.RESEARCH, true, ConsentHow.PAPER);
        return who;
    }

    private PersonId person(EnrolmentId who) {
        return enrolling.get(who).person();
    }

    private SessionRecord session(int number) {
        return planning.sessions(cohort).get(number - 1);
    }

    private void attends(EnrolmentId who, int... sessions) {
        for (int number : sessions) {
            register.mark(session(number).id(), who, Mark.PRESENT, null, Optional.empty());
        }
    }

    private void handsIn(EnrolmentId who, LocalDate on, int score) {
        forms.handIn(new NewResponse(new FormKey(UUID.randomUUID()), who, Optional.empty(), "core-10", on,
                Told.full(score), Optional.empty()));
    }

    private void tells(EnrolmentId who, LocalDate on, int alcoholDays, int visited) {
        diary.tell(new FormKey(UUID.randomUUID()), who, Optional.empty(), on,
                new UseDays(28, Optional.of(Substance.ALCOHOL), Map.of(Substance.ALCOHOL, alcoholDays)));
        meetings.tell(new FormKey(UUID.randomUUID()), who, Optional.empty(), on, 28, OptionalInt.of(visited));
    }
}
