package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Conflict;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.VisitedPlace.OfFellowship;
import org.mafs.mutualaid.VisitedPlace.OfMeeting;
import org.mafs.mutualaid.VisitedPlace.OfPlan;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions are on Tuesdays, the first on 1 July 2025; what is told in a form is of the week before the second. */
class VisitsTest extends IntegrationTest {

    private static final LocalDate SECOND = OwnCohorts.FIRST.plusWeeks(1);
    private static final LocalDate THURSDAY = LocalDate.of(2025, 7, 3);
    private static final Impression GOOD = new Impression(true, 4, GoingBack.YES);

    @Autowired
    private Visits visits;
    @Autowired
    private VisitPlans plans;
    @Autowired
    private Calendar calendar;
    @Autowired
    private MeetingsVisited counts;
    @Autowired
    private OutsideMeetings outside;
    @Autowired
    private MergedVisits visitsGoAlong;
    @Autowired
    private MergedPlans plansGoAlong;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private OwnMeetings meetings;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transaction;

    private OwnCohort cohort;
    private MeetingRecord thursdays;

    @BeforeEach
    void aMeetingOnThursdays() {
        cohort = cohorts.led(2);
        thursdays = meetings.on(DayOfWeek.THURSDAY, "smart");
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noMeeting() {
        meetings.clear();
    }

    @Test
    void aPlannedVisitHasItsDayAndMakesThePlanDone() {
        VisitPlanId plan = plan(cohort.person());
        tell(Map.of(new OfPlan(plan), 1), GOOD);
        assertThat(visits.of(cohort.person())).singleElement().satisfies(visit -> {
            assertThat(visit.plan()).isEqualTo(plan);
            assertThat(visit.listed().map(MeetingRecord::id)).contains(thursdays.id());
            assertThat(visit.fellowship().code()).isEqualTo("smart");
            assertThat(visit.day()).contains(THURSDAY);
            assertThat(visit.toldOn()).isEqualTo(SECOND);
            assertThat(visit.impression()).isEqualTo(GOOD);
            assertThat(visit.told()).isTrue();
        });
        assertThat(status(plan)).isEqualTo(PlanStatus.DONE);
    }

    @Test
    void takenBackInTheSameFormThePlanIsOpenAgain() {
        VisitPlanId plan = plan(cohort.person());
        tell(Map.of(new OfPlan(plan), 1), GOOD);
        tell(Map.of(), Impression.NONE);
        assertThat(visits.of(cohort.person())).isEmpty();
        assertThat(status(plan)).isEqualTo(PlanStatus.PLANNED);
    }

    @Test
    void theSameFormAgainReplacesItsOwnAndLeavesOthers() {
        visits.log(cohort.person(), new NewVisit(kind("na"), null, null, THURSDAY, 1, Impression.NONE));
        tell(Map.of(new OfMeeting(thursdays.id()), 1, new OfFellowship("aa"), 2), GOOD);
        long before = visits.of(cohort.person()).stream().filter(visit -> visit.meeting() != null).findFirst()
                .orElseThrow().id().value();
        tell(Map.of(new OfMeeting(thursdays.id()), 1), new Impression(false, 2, GoingBack.MAYBE));
        assertThat(visits.of(cohort.person())).extracting(visit -> visit.fellowship().code())
                .containsExactlyInAnyOrder("na", "smart");
        assertThat(visits.of(cohort.person())).filteredOn(VisitRecord::told).singleElement().satisfies(visit -> {
            assertThat(visit.id().value()).as("what else refers to it stays with it").isEqualTo(before);
            assertThat(visit.impression()).isEqualTo(new Impression(false, 2, GoingBack.MAYBE));
        });
    }

    @Test
    void whatWasToldIsReadBackByPlace() {
        VisitsTold told = new VisitsTold(Map.of(new OfMeeting(thursdays.id()), 1, new OfFellowship("aa"), 3), GOOD);
        tell(told.times(), GOOD);
        assertThat(visits.told(form(cohort.person()), cohort.person())).isEqualTo(told);
        assertThat(visits.of(cohort.person())).filteredOn(visit -> visit.fellowship().code().equals("aa"))
                .singleElement().satisfies(visit -> {
                    assertThat(visit.day()).as("of three visits no day is known").isEmpty();
                    assertThat(visit.impression()).as("it is said of the first place").isEqualTo(Impression.NONE);
                });
    }

    @Test
    void theDayIsTheWeekdayInTheSevenDaysBefore() {
        MeetingRecord tuesdays = meetings.on(DayOfWeek.TUESDAY, "aa");
        tell(Map.of(new OfMeeting(tuesdays.id()), 1), Impression.NONE);
        assertThat(visits.of(cohort.person())).singleElement().satisfies(visit -> assertThat(visit.day())
                .as("the evening itself is not over when they are asked").contains(SECOND.minusDays(7)));
    }

    @Test
    void thePlanOfSomebodyElseIsNoPlace() {
        VisitPlanId theirs = plan(cohort.people().getLast());
        assertThatThrownBy(() -> tell(Map.of(new OfPlan(theirs), 1), GOOD)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> visits.log(cohort.person(), new NewVisit(null, null, theirs, THURSDAY, 1,
                Impression.NONE))).isInstanceOf(Refused.class);
        assertThat(status(theirs)).isEqualTo(PlanStatus.PLANNED);
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> tell(Map.of(new OfMeeting(new MeetingId(1)), 1), GOOD)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tell(Map.of(new OfFellowship("golf"), 1), GOOD)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> visits.log(cohort.person(), new NewVisit(null, null, null, THURSDAY, 1,
                Impression.NONE))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> visits.log(cohort.person(), new NewVisit(kind("aa"), null, null,
                LocalDate.of(2100, 1, 1), 1, Impression.NONE))).isInstanceOf(Refused.class)
                .hasMessage("That day has not come yet. Choose today or a day before.");
        for (Impression cannotBe : new Impression[] {new Impression(null, 0, null), new Impression(null, 6, null)}) {
            assertThatThrownBy(() -> tell(Map.of(new OfFellowship("aa"), 1), cannotBe)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> visits.log(cohort.person(), new NewVisit(kind("aa"), null, null, THURSDAY, 15,
                Impression.NONE))).isInstanceOf(Refused.class);
        assertThat(visits.of(cohort.person())).isEmpty();
    }

    @Test
    void aPlanIsOpenAgainOnlyWhenNoOtherVisitCameOfIt() {
        VisitPlanId plan = plan(cohort.person());
        VisitRecord byHand = visits.log(cohort.person(), ofPlan(plan, Impression.NONE));
        tell(Map.of(new OfPlan(plan), 1), GOOD);
        visits.takeOut(byHand.id());
        visits.takeOut(byHand.id());
        assertThat(status(plan)).isEqualTo(PlanStatus.DONE);
        tell(Map.of(), Impression.NONE);
        assertThat(status(plan)).isEqualTo(PlanStatus.PLANNED);
    }

    @Test
    void whatAFormCountsTooIsTakenOutThroughTheForm() {
        tell(Map.of(new OfFellowship("aa"), 1), GOOD);
        VisitRecord told = visits.of(cohort.person()).getFirst();
        assertThatThrownBy(() -> visits.takeOut(told.id())).isInstanceOf(Refused.class)
                .hasMessageContaining("Change the form to take it out");
        assertThat(visits.of(cohort.person())).hasSize(1);
    }

    @Test
    void aPlanLoggedTwiceIsOneVisit() {
        VisitPlanId plan = plan(cohort.person());
        VisitRecord first = visits.log(cohort.person(), ofPlan(plan, GOOD));
        assertThat(visits.log(cohort.person(), ofPlan(plan, Impression.NONE))).isEqualTo(first);
        assertThat(visits.log(cohort.person(), ofPlan(plan, GOOD))).isEqualTo(first);
        assertThatThrownBy(() -> visits.log(cohort.person(), ofPlan(plan, new Impression(false, 1, GoingBack.NO))))
                .isInstanceOf(Refused.class).hasMessageStartingWith("This visit is written down already");
        assertThat(visits.of(cohort.person())).containsExactly(first);
    }

    @Test
    void aPlanToldInTheCheckInIsNotLoggedOnceMore() {
        VisitPlanId plan = plan(cohort.person());
        tell(Map.of(new OfPlan(plan), 1), GOOD);
        assertThat(visits.log(cohort.person(), ofPlan(plan, Impression.NONE)).told()).isTrue();
        assertThat(visits.of(cohort.person())).hasSize(1);
    }

    @Test
    void theSameFormAgainLeavesWhatTheTeamHasWrittenDownSince() {
        Map<VisitedPlace, Integer> twoPlaces = Map.of(new OfMeeting(thursdays.id()), 1, new OfFellowship("aa"), 1);
        tell(twoPlaces, GOOD);
        VisitRecord listed = at("smart");
        VisitRecord other = at("aa");
        Impression hard = new Impression(false, 1, GoingBack.NO);
        visits.change(listed.id(), listed.version(), THURSDAY.plusDays(1), GOOD);
        visits.change(other.id(), other.version(), THURSDAY.plusDays(2), hard);
        Impression better = new Impression(true, 5, GoingBack.YES);
        tell(twoPlaces, better);
        assertThat(at("smart").day()).contains(THURSDAY.plusDays(1));
        assertThat(at("smart").impression()).isEqualTo(better);
        assertThat(at("aa").day()).contains(THURSDAY.plusDays(2));
        assertThat(at("aa").impression()).as("the form says it of the first place only").isEqualTo(hard);
        tell(Map.of(new OfMeeting(thursdays.id()), 2, new OfFellowship("aa"), 1), better);
        assertThat(at("smart").day()).as("of two visits no day is known").isEmpty();
        assertThat(at("aa").day()).contains(THURSDAY.plusDays(2));
    }

    @Test
    void whatIsSaidOfTheFirstPlaceIsSaidOfOneOnly() {
        tell(Map.of(new OfFellowship("aa"), 1), GOOD);
        tell(Map.of(new OfMeeting(thursdays.id()), 1, new OfFellowship("aa"), 1), GOOD);
        assertThat(at("smart").impression()).isEqualTo(GOOD);
        assertThat(at("aa").impression()).isEqualTo(Impression.NONE);
        assertThat(visits.told(form(cohort.person()), cohort.person()).impression()).isEqualTo(GOOD);
    }

    @Test
    void aPlanLoggedByManyAtOnceIsOneVisit() throws Exception {
        VisitPlanId plan = plan(cohort.person());
        Set<VisitId> logged = new HashSet<>();
        for (Future<VisitRecord> answer : AtOnce.run(4, () -> visits.log(cohort.person(), ofPlan(plan, Impression.NONE)))) {
            logged.add(answer.get().id());
        }
        assertThat(logged).hasSize(1);
        assertThat(visits.of(cohort.person())).hasSize(1);
        assertThat(status(plan)).isEqualTo(PlanStatus.DONE);
    }

    @Test
    void theSameFormSentAgainIsOneVisitAndAnotherIsAnother() {
        FormKey once = new FormKey(UUID.randomUUID());
        NewVisit asked = new NewVisit(kind("aa"), null, null, THURSDAY, 1, GOOD);
        VisitRecord first = visits.log(once, cohort.person(), asked);
        assertThat(visits.log(once, cohort.person(), asked)).isEqualTo(first);
        assertThat(visits.of(cohort.person())).hasSize(1);
        visits.log(cohort.person(), asked);
        assertThat(visits.of(cohort.person())).hasSize(2);
        assertThatThrownBy(() -> visits.log(once, cohort.people().getLast(), asked)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aKindOfGroupMoreThanOnceLiesInTheWeekBeforeTheDay() {
        VisitRecord often = visits.log(cohort.person(), new NewVisit(kind("aa"), null, null, SECOND, 3, Impression.NONE));
        assertThat(often.day()).isEmpty();
        assertThat(often.toldOn()).isEqualTo(SECOND);
        assertThat(outside.of(cohort.person())).satisfies(tried -> {
            assertThat(tried.times()).isEqualTo(3);
            assertThat(tried.first()).contains(SECOND);
        });
    }

    @Test
    void visitsWrittenDownGoAlongWhenTwoPlacesAreOneAndThoseOfAFormDoNot() {
        EnrolmentId stays = cohort.people().getLast();
        VisitPlanId plan = plan(cohort.person());
        VisitRecord byHand = visits.log(cohort.person(), ofPlan(plan, GOOD));
        tell(Map.of(new OfFellowship("aa"), 2), Impression.NONE);
        plansGoAlong.merge(cohort.person(), stays);
        visitsGoAlong.merge(cohort.person(), stays);
        assertThat(visits.of(stays)).singleElement().satisfies(visit -> {
            assertThat(visit.id()).isEqualTo(byHand.id());
            assertThat(visit.plan()).isEqualTo(plan);
            assertThat(visit.impression()).isEqualTo(GOOD);
        });
        assertThat(visits.of(cohort.person())).singleElement().satisfies(visit -> assertThat(visit.told()).isTrue());
        assertThat(outside.of(stays).tried()).isEqualTo(Known.YES);
        visits.takeOut(byHand.id());
        assertThat(status(plan)).isEqualTo(PlanStatus.PLANNED);
    }

    @Test
    void whoComesSecondSeesBothVersions() {
        VisitRecord seen = visits.log(cohort.person(), new NewVisit(kind("aa"), null, null, THURSDAY, 1, GOOD));
        VisitRecord changed = visits.change(seen.id(), seen.version(), THURSDAY, new Impression(true, 5, GoingBack.YES));
        assertThat(visits.change(seen.id(), seen.version(), THURSDAY, changed.impression()).version())
                .as("the same again is no conflict").isGreaterThanOrEqualTo(changed.version());
        assertThatThrownBy(() -> visits.change(seen.id(), seen.version(), null, GOOD)).isInstanceOfSatisfying(
                Conflict.class, conflict -> assertThat(conflict.differences()).extracting(Conflict.Difference::what)
                        .containsExactly("Day", "How it was"));
    }

    @Test
    void onlyTheirOwnPlansAndMeetingsAreOffered() {
        VisitPlanId due = plan(cohort.person());
        plan(cohort.people().getLast());
        MeetingRecord been = meetings.on(DayOfWeek.SATURDAY, "aa");
        MeetingRecord theirs = meetings.on(DayOfWeek.SUNDAY, "na");
        VisitChoices before = choices();
        assertThat(before.isFirst()).isTrue();
        assertThat(before.been()).isEmpty();
        visits.log(cohort.person(), new NewVisit(null, been.id(), null, OwnCohorts.FIRST, 1, Impression.NONE));
        visits.log(cohort.people().getLast(), new NewVisit(null, theirs.id(), null, OwnCohorts.FIRST, 1, Impression.NONE));
        VisitChoices offered = choices();
        assertThat(offered.plans()).extracting(VisitChoices.Choice::place).containsExactly(new OfPlan(due));
        assertThat(offered.been()).extracting(VisitChoices.Choice::place).containsExactly(new OfMeeting(been.id()));
        assertThat(offered.fellowships()).extracting(FellowshipRecord::code).contains("aa", "families", "other");
        assertThat(offered.isFirst()).isFalse();
    }

    @Test
    void whatTheFormSaidItselfIsOfferedAgainAndIsStillTheFirst() {
        VisitPlanId plan = plan(cohort.person());
        tell(Map.of(new OfPlan(plan), 1), GOOD);
        VisitChoices again = choices();
        assertThat(again.plans()).extracting(VisitChoices.Choice::place).containsExactly(new OfPlan(plan));
        assertThat(again.isFirst()).isTrue();
    }

    @Test
    void whoCountedMeetingsBeforeIsNotAskedForTheFirst() {
        counts.tell(FormKey.atSession("check-in", cohort.person(), cohort.session()), cohort.person(),
                Optional.of(cohort.session()), OwnCohorts.FIRST, 7, OptionalInt.of(1));
        assertThat(choices().isFirst()).isFalse();
    }

    @Test
    void aGroupForFamiliesIsNoTry() {
        counts.tell(form(cohort.person()), cohort.person(), Optional.of(second()), SECOND, 7, OptionalInt.of(1));
        tell(Map.of(new OfFellowship("families"), 1), Impression.NONE);
        assertThat(outside.of(cohort.person()).tried()).as("one week says nothing of the others")
                .isEqualTo(Known.NOT_KNOWN);
        counts.tell(form(cohort.person()), cohort.person(), Optional.of(second()), SECOND, 7, OptionalInt.of(2));
        assertThat(outside.of(cohort.person())).satisfies(tried -> {
            assertThat(tried.tried()).isEqualTo(Known.YES);
            assertThat(tried.times()).isOne();
        });
    }

    @Test
    void aGroupForFamiliesIsTakenOffEveryCountOfItsDays() {
        LocalDate last = cohort.sessions().getLast().heldOn();
        FormKey end = FormKey.atSession("look-back", cohort.person(), cohort.sessions().getLast().id());
        counts.tell(end, cohort.person(), Optional.of(cohort.sessions().getLast().id()), last, 28, OptionalInt.of(1));
        assertThat(outside.of(cohort.person()).atTheEnd()).isEqualTo(Known.YES);
        visits.log(cohort.person(), new NewVisit(kind("families"), null, null, last.minusDays(29), 1, Impression.NONE));
        assertThat(outside.of(cohort.person()).atTheEnd()).as("before those days").isEqualTo(Known.YES);
        visits.log(cohort.person(), new NewVisit(kind("families"), null, null, last.minusDays(3), 1, Impression.NONE));
        assertThat(outside.of(cohort.person())).satisfies(tried -> {
            assertThat(tried.atTheEnd()).isEqualTo(Known.NO);
            assertThat(tried.tried()).isEqualTo(Known.NO);
        });
    }

    @Test
    void theWeekToldAtTheFirstSessionIsNotOfTheCourseThoughTheSessionMoves() {
        counts.tell(FormKey.atSession("check-in", cohort.person(), cohort.session()), cohort.person(),
                Optional.of(cohort.session()), OwnCohorts.FIRST, 7, OptionalInt.of(2));
        assertThat(outside.of(cohort.person()).tried()).isEqualTo(Known.NOT_KNOWN);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(OwnCohorts.FIRST.minusDays(3), cohort.session().value()).update();
        assertThat(outside.of(cohort.person()).tried()).isEqualTo(Known.NOT_KNOWN);
    }

    @Test
    void aVisitToldAtTheFirstSessionIsNotOfTheCourseThoughTheSessionMoves() {
        transaction.executeWithoutResult(any -> visits.tell(FormKey.atSession("check-in", cohort.person(),
                cohort.session()), cohort.person(), Optional.of(cohort.session()), OwnCohorts.FIRST,
                new VisitsTold(Map.of(new OfFellowship("aa"), 1), Impression.NONE)));
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(OwnCohorts.FIRST.minusDays(3), cohort.session().value()).update();
        assertThat(outside.of(cohort.person()).tried()).isEqualTo(Known.NOT_KNOWN);
    }

    @Test
    void everybodyOfACohortIsReadInAsManyStatementsAsOne() {
        visits.log(cohort.person(), new NewVisit(kind("aa"), null, null, THURSDAY, 1, Impression.NONE));
        assertThat(outside.in(cohort.id())).hasSize(2).containsEntry(cohort.person(), outside.of(cohort.person()));
        assertThat(outside.in(cohort.id()).get(cohort.person())).satisfies(tried -> {
            assertThat(tried.first()).contains(THURSDAY);
            assertThat(tried.fellowships()).isEqualTo(Set.of(kind("aa")));
        });
        signIn(Role.COORDINATOR);
        assertThat(statements.during(() -> outside.of(cohort.people())))
                .isEqualTo(statements.during(() -> outside.of(Set.of(cohort.person()))));
    }

    @Test
    void theListOfAPersonIsReadInAsManyStatementsHoweverLongItIs() {
        visits.log(cohort.person(), new NewVisit(null, thursdays.id(), null, THURSDAY, 1, Impression.NONE));
        int one = statements.during(() -> visits.of(cohort.person()));
        for (DayOfWeek day : DayOfWeek.values()) {
            visits.log(cohort.person(), new NewVisit(null, meetings.on(day, "aa").id(), null, THURSDAY, 1, Impression.NONE));
        }
        assertThat(statements.during(() -> visits.of(cohort.person()))).isEqualTo(one);
    }

    @Test
    void nobodyElseReachesThem() {
        OwnCohort others = cohorts.notLed(1);
        assertThatThrownBy(() -> visits.of(others.person())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outside.in(others.id())).isInstanceOf(AccessDeniedException.class);
    }

    private VisitPlanId plan(EnrolmentId person) {
        VisitPlanId made = plans.make(person, new NewVisitPlan(kind("smart"), thursdays.id(), calendar.today(),
                LocalTime.of(19, 30), Company.ALONE, null, null, null, null, null, false)).id();
        database.sql("UPDATE visit_plan SET planned_on = ? WHERE id = ?").params(THURSDAY, made.value()).update();
        return made;
    }

    private static NewVisit ofPlan(VisitPlanId plan, Impression impression) {
        return new NewVisit(null, null, plan, THURSDAY, 1, impression);
    }

    private PlanStatus status(VisitPlanId plan) {
        return PlanStatus.valueOf(database.sql("SELECT status FROM visit_plan WHERE id = ?").param(plan.value())
                .query(String.class).single());
    }

    private void tell(Map<VisitedPlace, Integer> times, Impression impression) {
        transaction.executeWithoutResult(any -> visits.tell(form(cohort.person()), cohort.person(), Optional.of(second()),
                SECOND, new VisitsTold(times, impression)));
    }

    private VisitChoices choices() {
        return visits.choices(form(cohort.person()), cohort.person(), SECOND);
    }

    private FormKey form(EnrolmentId person) {
        return FormKey.atSession("check-in", person, second());
    }

    private VisitRecord at(String fellowship) {
        return visits.of(cohort.person()).stream().filter(visit -> visit.fellowship().code().equals(fellowship))
                .findFirst().orElseThrow();
    }

    private SessionId second() {
        return cohort.sessions().get(1).id();
    }

    private FellowshipId kind(String code) {
        return fellowships.called(code).orElseThrow().id();
    }
}
