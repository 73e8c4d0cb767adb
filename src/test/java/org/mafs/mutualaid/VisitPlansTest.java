package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.HashSet;
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
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class VisitPlansTest extends IntegrationTest {

    @Autowired
    private VisitPlans plans;
    @Autowired
    private PlansDue due;
    @Autowired
    private MergedPlans merged;
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
    private Calendar calendar;

    private OwnCohort cohort;
    private EnrolmentId ash;
    private MeetingRecord thursdays;
    private LocalDate thursday;

    @BeforeEach
    void aMeetingOnThursdays() {
        cohort = cohorts.led(2);
        ash = cohort.person();
        thursdays = meetings.on(DayOfWeek.THURSDAY, "smart");
        thursday = calendar.today().with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void nothingIsLeft() {
        database.sql("DELETE v FROM visit_plan v JOIN enrolment e ON e.id = v.enrolment_id WHERE e.cohort_id = ?")
                .param(cohort.id().value()).update();
        meetings.clear();
    }

    @Test
    void theKindOfMutualAidIsTheMeetings() {
        VisitPlanRecord made = plans.make(ash, on(thursday).meant(kind("aa"), thursdays.id(), thursday, null));
        assertThat(made.plan().fellowship()).isEqualTo(kind("smart"));
        assertThat(plans.open(ash)).containsExactly(made);
    }

    @Test
    void twoTapsAndASecondSendingAreOnePlan() throws Exception {
        FormKey form = new FormKey(UUID.randomUUID());
        Set<VisitPlanId> made = new HashSet<>();
        for (Future<VisitPlanRecord> answer : AtOnce.run(4, () -> plans.make(form, ash, on(thursday)))) {
            made.add(answer.get().id());
        }
        made.add(plans.make(form, ash, on(thursday)).id());
        assertThat(made).hasSize(1);
        assertThat(plans.of(ash)).hasSize(1);
        assertThatThrownBy(() -> plans.make(form, cohort.people().getLast(), on(thursday)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void twoWhoPlanTheSameVisitMakeOnePlan() throws Exception {
        int refused = 0;
        for (Future<VisitPlanRecord> answer : AtOnce.run(3, () -> plans.make(ash, on(thursday)))) {
            try {
                answer.get();
            } catch (java.util.concurrent.ExecutionException failed) {
                assertThat(failed).hasCauseInstanceOf(Refused.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(2);
        assertThat(plans.of(ash)).hasSize(1);
        assertThat(plans.make(ash, on(thursday.plusWeeks(1)))).as("a week later is another").isNotNull();
    }

    @Test
    void aDayThatHasPassedIsNotPlanned() {
        assertThatThrownBy(() -> plans.make(ash, on(calendar.today().minusDays(1)))).isInstanceOf(Refused.class)
                .hasMessageContaining("has passed");
        VisitPlanRecord made = plans.make(ash, on(calendar.today()));
        assertThatThrownBy(() -> plans.change(made.id(), made.version(), on(calendar.today().minusDays(1))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPlanWhoseDayHasPassedStaysAndCanStillBeSpokenOf() {
        VisitPlanRecord made = plans.make(ash, on(thursday));
        isOn(made, calendar.today().minusDays(3));
        assertThat(plans.open(ash)).extracting(VisitPlanRecord::id).containsExactly(made.id());
        NewVisitPlan passed = plans.plan(made.id()).plan();
        assertThat(plans.change(made.id(), made.version(), passed.worried("Having to speak")).plan().worry())
                .isEqualTo("Having to speak");
    }

    @Test
    void whoComesSecondSeesBothVersions() {
        VisitPlanRecord seen = plans.make(ash, on(thursday));
        plans.change(seen.id(), seen.version(), seen.plan().travelling("By bus"));
        assertThatThrownBy(() -> plans.change(seen.id(), seen.version(), seen.plan().travelling("On foot")))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences()).singleElement()
                        .satisfies(one -> {
                            assertThat(one.theirs()).isEqualTo("By bus");
                            assertThat(one.yours()).isEqualTo("On foot");
                        }));
        assertThat(plans.change(seen.id(), seen.version(), seen.plan().travelling(" By bus ")).plan().travel())
                .as("the same is no conflict").isEqualTo("By bus");
    }

    @Test
    void nobodyElseReachesThem() {
        OwnCohort others = cohorts.notLed(1);
        VisitPlanId theirs = as(Role.COORDINATOR, () -> plans.make(others.person(), on(thursday)).id());
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> plans.make(others.person(), on(thursday))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.plan(theirs)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.change(theirs, 0, on(thursday))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.drop(theirs)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.done(theirs)).isInstanceOf(AccessDeniedException.class);
        assertThat(due.waiting()).extracting(PlanDue::id).doesNotContain(theirs);
        assertThat(due.people()).extracting(PersonToPlanFor::enrolment).doesNotContain(others.person());
    }

    @Test
    void aDroppedPlanIsOverAndADoneOneStaysDone() {
        VisitPlanRecord dropped = plans.make(ash, on(thursday));
        plans.drop(dropped.id());
        plans.drop(dropped.id());
        assertThat(plans.open(ash)).isEmpty();
        assertThatThrownBy(() -> plans.change(dropped.id(), dropped.version(), on(thursday.plusWeeks(1))))
                .isInstanceOf(Refused.class);
        VisitPlanRecord done = plans.make(ash, on(thursday));
        plans.done(done.id());
        assertThatThrownBy(() -> plans.drop(done.id())).isInstanceOf(Refused.class);
        assertThat(plans.plan(done.id()).status()).isEqualTo(PlanStatus.DONE);
    }

    @Test
    void aClosedMeetingIsNotPlannedButMayStayInAPlan() {
        NewVisitPlan there = on(thursday).meant(null, thursdays.id(), thursday, LocalTime.of(19, 30));
        VisitPlanRecord made = plans.make(ash, there);
        database.sql("UPDATE meeting SET listed = FALSE, closed_on = ? WHERE id = ?")
                .params(calendar.today(), thursdays.id().value()).update();
        assertThat(plans.change(made.id(), made.version(), made.plan().travelling("On foot"))).isNotNull();
        assertThatThrownBy(() -> plans.make(cohort.people().getLast(), there)).isInstanceOf(Refused.class);
    }

    @Test
    void whoGoesAlongIsNamedOnlyWhereSomebodyDoes() {
        VisitPlanRecord made = plans.make(ash, on(thursday).with(Company.SOMEBODY_THEY_KNOW, null, "Bea"));
        assertThat(made.plan().with()).isEqualTo("Bea");
        assertThat(plans.change(made.id(), made.version(), made.plan().with(Company.ALONE, null, "Bea")).plan().with())
                .isNull();
        assertThatThrownBy(() -> plans.make(ash, on(thursday.plusDays(1)).with(Company.COMPANION, new CompanionId(-1), null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void itGoesAlongWhenTwoPlacesAreOne() {
        plans.make(ash, on(thursday));
        EnrolmentId stays = cohort.people().getLast();
        merged.merge(ash, stays);
        assertThat(plans.of(ash)).isEmpty();
        assertThat(plans.open(stays)).singleElement().satisfies(plan -> assertThat(plan.plan().travel()).isEqualTo("By tram"));
    }

    @Test
    void whatIsDueIsAskedInAsManyStatementsWhateverThePeople() {
        plans.make(ash, on(calendar.today().plusDays(1)));
        int one = statements.during(() -> due.waiting());
        VisitPlanRecord past = plans.make(cohort.people().getLast(), on(calendar.today()));
        isOn(past, calendar.today().minusDays(2));
        assertThat(due.waiting()).extracting(PlanDue::enrolment).containsSubsequence(cohort.people().getLast(), ash);
        assertThat(statements.during(() -> due.waiting())).isEqualTo(one);
        isOn(past, calendar.today().minusDays(30));
        assertThat(due.waiting()).extracting(PlanDue::id).doesNotContain(past.id());
    }

    private NewVisitPlan on(LocalDate day) {
        return new NewVisitPlan(kind("na"), null, day, null, Company.NOT_SETTLED, null, null, "By tram", null, null, false);
    }

    private FellowshipId kind(String code) {
        return fellowships.called(code).orElseThrow().id();
    }

    private void isOn(VisitPlanRecord plan, LocalDate day) {
        database.sql("UPDATE visit_plan SET planned_on = ? WHERE id = ?").params(day, plan.id().value()).update();
    }
}
