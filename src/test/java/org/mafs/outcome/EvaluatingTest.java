package org.mafs.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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
import org.mafs.cohort.Mark;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.FormKey;
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
