package org.mafs.mutualaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.person.Agreement;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan whose companion goes along no more says so, and names them to nobody. */
class GoneCompanionTest extends IntegrationTest {

    @Autowired
    private VisitPlans plans;
    @Autowired
    private PlansDue due;
    @Autowired
    private PlanToTakeAway cards;
    @Autowired
    private Companions companions;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Register register;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Agreement agreement;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private EnrolmentId companion;
    private EnrolmentId ash;
    private VisitPlanId plan;

    @BeforeEach
    void somebodyGoesAlong() {
        cohort = cohorts.led(2);
        companion = cohort.people().getLast();
        ash = cohort.person();
        signIn(Role.FACILITATOR);
        cohort.sessions().forEach(session -> register.mark(session.id(), companion, Mark.PRESENT, null, Optional.empty()));
        plan = plan(ash, optIn(), 9);
    }

    @AfterEach
    void nothingIsDue() {
        database.sql("DELETE FROM visit_plan WHERE enrolment_id = ?").param(ash.value()).update();
    }

    @Test
    void whileTheyGoAlongThePlanStandsAndIsNobodysTask() throws IOException {
        assertThat(plans.withoutCompanion(ash)).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(card()).contains("Sam Along");
    }

    @Test
    void whoStopsLeavesAPlanThatNeedsSomebodyElse() throws IOException {
        companions.stop(companion);
        assertThat(plans.withoutCompanion(ash)).containsExactly(plan);
        assertThat(waiting()).singleElement().satisfies(one -> assertThat(one.companionGone()).isTrue());
        assertThat(card()).doesNotContain("Sam Along", "A companion");
    }

    @Test
    void whoTakesBackTheirAgreementToTakePartGoesAlongNoMore() throws IOException {
        agreement.takeBack(enrolling.get(companion).person(), ConsentPurpose.TAKING_PART);
        assertThat(plans.withoutCompanion(ash)).containsExactly(plan);
        assertThat(waiting()).hasSize(1);
        assertThat(card()).doesNotContain("Sam Along");
    }

    @Test
    void whoSaysItAnewStillGoesAlong() throws IOException {
        optIn();
        assertThat(plans.withoutCompanion(ash)).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(card()).contains("Sam Along");
    }

    @Test
    void onlyTheNextTwoWeeksAndWhatIsStillOpenAreATask() {
        companions.stop(companion);
        move(14);
        assertThat(waiting()).hasSize(1);
        move(15);
        assertThat(waiting()).isEmpty();
        assertThat(plans.withoutCompanion(ash)).containsExactly(plan);
        plans.drop(plan);
        assertThat(plans.withoutCompanion(ash)).isEmpty();
    }

    @Test
    void somebodyElseChosenThePlanStandsAgain() {
        companions.stop(companion);
        VisitPlanRecord now = plans.plan(plan);
        plans.change(plan, now.version(), now.plan().with(Company.FACILITATOR, null, null));
        assertThat(plans.withoutCompanion(ash)).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anyNumberOfPlansIsReadInTheSameNumberOfStatements() {
        companions.stop(companion);
        int one = statements.during(() -> plans.withoutCompanion(ash));
        int oneWaiting = statements.during(() -> due.waiting());
        CompanionId anew = optIn();
        plan(ash, anew, 10);
        plan(ash, anew, 11);
        companions.stop(companion);
        assertThat(plans.withoutCompanion(ash)).hasSize(3);
        assertThat(statements.during(() -> plans.withoutCompanion(ash))).isEqualTo(one);
        assertThat(statements.during(() -> due.waiting())).isEqualTo(oneWaiting);
    }

    private CompanionId optIn() {
        return companions.optIn(companion, new NewCompanion(UUID.randomUUID(), "Sam Along", Set.of(aa()), "Oakfield", null,
                null, true, ConsentHow.SPOKEN, OwnCohorts.FIRST.plusWeeks(6))).id();
    }

    private FellowshipId aa() {
        return fellowships.called("aa").orElseThrow().id();
    }

    private VisitPlanId plan(EnrolmentId of, CompanionId with, int daysAhead) {
        return plans.make(of, new NewVisitPlan(aa(), null, calendar.today().plusDays(daysAhead), null, Company.COMPANION,
                with, null, null, null, null, false)).id();
    }

    private void move(int daysAhead) {
        LocalDate day = calendar.today().plusDays(daysAhead);
        database.sql("UPDATE visit_plan SET planned_on = ? WHERE id = ?").params(day, plan.value()).update();
    }

    private List<PlanDue> waiting() {
        return due.waiting().stream().filter(one -> one.enrolment().equals(ash)).toList();
    }

    private String card() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        cards.write(plan, new PlanToTakeAway.Choice(false, false), to);
        try (PDDocument card = Loader.loadPDF(to.toByteArray())) {
            return new PDFTextStripper().getText(card).replaceAll("\\s+", " ");
        }
    }
}
