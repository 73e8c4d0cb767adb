package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.cohort.CellFacts;
import org.mafs.cohort.CohortAtAGlance;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.ProgrammeDetails;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.ProgrammeRecord;
import org.mafs.cohort.Register;
import org.mafs.cohort.ScheduledForm;
import org.mafs.cohort.SessionRecord;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.measure.UseDays;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EveningTest extends IntegrationTest {

    private static final CheckInAnswers ANSWERS = new CheckInAnswers(3, "Calm",
            new UseDays(UseDays.WEEK, Optional.empty(), Map.of()), OptionalInt.empty(), null);

    @Autowired
    private Evening evening;
    @Autowired
    private EveningOrder order;
    @Autowired
    private Register register;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private ProgrammePlanning programmes;
    @Autowired
    private Places places;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private Drafts drafts;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private FormsAtAGlance glance;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;

    private OwnCohort cohort;
    private EnrolmentId who;

    @BeforeEach
    void anEvening() {
        cohort = cohorts.led(3);
        who = cohort.person();
        signIn(Role.FACILITATOR);
    }

    @Test
    void fortyPeopleTakeNoMoreStatementsThanThree() {
        OwnCohort large = cohorts.led(40);
        fill(cohort);
        fill(large);
        int few = statements.during(() -> evening.of(session(cohort, 2), 6));
        assertThat(evening.of(session(large, 2), 6)).hasSize(40);
        assertThat(statements.during(() -> evening.of(session(large, 2), 6))).isEqualTo(few).isLessThanOrEqualTo(20);
    }

    @Test
    void atTheFirstSessionAllFormsOfTheStartAreDue() {
        assertThat(person(1).due()).extracting(Form::code)
                .containsExactly("check-in", "core-10", "look-back", "mutual-aid");
        assertThat(person(1).mark()).isEmpty();
        assertThat(person(1).firstTime()).as("nobody was here before").isFalse();
    }

    @Test
    void whatAsksAboutTheEveningIsDueAtItsEnd() {
        assertThat(person(1).due()).extracting(Form::code).doesNotContain("session-view");
        order.go(cohort.session(), EveningStep.PLEDGE);
        assertThat(person(1).due()).extracting(Form::code).endsWith("session-view");
        assertThat(person(1).forms()).extracting(Form::code).endsWith("session-view");
    }

    @Test
    void whatWasHandedInIsDoneAndWhatWasBegunIsNot() {
        checkIns.handIn(who, cohort.session(), ANSWERS, Optional.empty());
        drafts.keep(FormKey.atSession("core-10", who, cohort.session()), who, "item1", "2");
        assertThat(person(1).done()).containsExactly(Form.CHECK_IN);
        assertThat(person(1).begun()).containsExactly(Form.CORE_10);
        assertThat(person(1).due()).extracting(Form::code).containsExactly("core-10", "look-back", "mutual-aid");
        assertThat(person(2).begun()).as("begun at another session").isEmpty();
        assertThat(person(2).done()).isEmpty();
    }

    @Test
    void onceThereIsAStartCore10IsDueAgainOnlyAtTheLastSession() {
        handInCore10();
        assertThat(person(1).done()).containsExactly(Form.CORE_10);
        assertThat(person(3).due()).extracting(Form::code)
                .containsExactly("check-in", "look-back", "mutual-aid");
        assertThat(person(6).due()).extracting(Form::code)
                .containsExactly("check-in", "core-10", "look-back", "mutual-aid");
    }

    /** What was planned for a cancelled last session is asked at the one before it, in the room and on the cohort page. */
    @Test
    void theCohortPageAndTheEveningAskForTheSameForms() {
        handInCore10();
        SessionRecord last = session(cohort, 6);
        database.sql("UPDATE cohort_session SET status = 'CANCELLED' WHERE id = ?").param(last.id().value()).update();
        database.sql("UPDATE cohort_session SET status = 'CLOSED', closed_at = UTC_TIMESTAMP(6) "
                        + "WHERE cohort_id = ? AND number < 5")
                .param(cohort.id().value()).update();
        SessionRecord five = session(cohort, 5);
        CohortAtAGlance seen = new CohortAtAGlance(cohort.id(), programmes.of(cohort.id()).details(),
                planning.sessions(cohort.id()), enrolling.of(cohort.id()), register.of(cohort.id()), five.heldOn());
        List<String> due = glance.of(seen).facts().stream()
                .filter(fact -> fact.person().equals(who) && fact.session().equals(five.id()))
                .filter(fact -> fact.state() == CellFacts.State.DUE).map(CellFacts.Fact::word)
                // The room asks for it only when the evening ends.
                .filter(word -> !word.equals("view of the session")).toList();
        assertThat(evening.of(five, 5).stream().filter(person -> person.enrolment().id().equals(who))
                .flatMap(person -> person.due().stream()).map(Form::shortTitle))
                .hasSize(4).containsExactlyElementsOf(due);
    }

    @Test
    void whoWasNeverHereBeforeIsHereForTheFirstTime() {
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        assertThat(person(2).firstTime()).isFalse();
        EnrolmentId other = cohort.people().getLast();
        register.mark(cohort.session(), other, Mark.ABSENT, null, Optional.empty());
        assertThat(evening.of(session(cohort, 2), 6)).filteredOn(person -> person.enrolment().id().equals(other))
                .singleElement().satisfies(person -> assertThat(person.firstTime()).isTrue());
    }

    @Test
    void whoLeftIsGoneUnlessTheyCameThatEvening() {
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        enrolling.leave(who, OwnCohorts.FIRST, "");
        assertThat(ids(1)).contains(who).hasSize(3);
        assertThat(ids(2)).doesNotContain(who).hasSize(2);
    }

    private void fill(OwnCohort of) {
        register.everyoneElseIsHere(of.session());
        for (EnrolmentId person : of.people()) {
            checkIns.handIn(person, of.session(), ANSWERS, Optional.empty());
            drafts.keep(FormKey.atSession("core-10", person, of.sessions().get(1).id()), person, "item1", "2");
        }
    }

    private void handInCore10() {
        forms.handIn(new NewResponse(FormKey.atSession("core-10", who, cohort.session()), who,
                Optional.of(cohort.session()), "core-10", OwnCohorts.FIRST, Answers.of(2, 2, 2, 2, 2, 0, 2, 2, 2, 2),
                Optional.empty()));
    }

    private List<EnrolmentId> ids(int number) {
        return evening.of(session(cohort, number), 6).stream().map(person -> person.enrolment().id()).toList();
    }

    private EveningPerson person(int number) {
        return evening.of(session(cohort, number), 6).stream()
                .filter(person -> person.enrolment().id().equals(who)).findFirst().orElseThrow();
    }

    private SessionRecord session(OwnCohort of, int number) {
        return planning.session(of.sessions().get(number - 1).id());
    }

    @Test
    void whatIsDueFollowsTheProgrammesSchedule() {
        CohortId short3 = accounts.as(Role.COORDINATOR, () -> planning.create(new NewCohort(new CohortDetails(
                "Own " + UUID.randomUUID(), places.called("A hall"), 5), programmes.add(new ProgrammeDetails(
                "Own " + UUID.randomUUID(), List.of("One", "Two", "Three"), 60, 2, 5,
                Set.of(new ScheduledForm(1, "check-in"), new ScheduledForm(2, "core-10")))),
                OwnCohorts.FIRST, LocalTime.NOON)));
        signIn(Role.COORDINATOR);
        enrolling.join(UUID.randomUUID(), short3, NewPerson.called("Cal"), ConsentHow.PAPER);
        List<SessionRecord> sessions = planning.sessions(short3);
        assertThat(due(sessions.get(0))).containsExactly(Form.CHECK_IN);
        assertThat(due(sessions.get(1))).containsExactly(Form.CORE_10);
        assertThat(due(sessions.get(2))).as("no start to compare with yet").containsExactly(Form.CORE_10);
        ProgrammeRecord programme = programmes.of(short3);
        programmes.change(programme.id(), programme.version(), new ProgrammeDetails(programme.name(),
                List.of("One", "Two", "Three", "Four"), 60, 2, 5, Set.of(new ScheduledForm(4, "look-back"))));
        assertThat(due(sessions.get(1))).isEmpty();
        assertThat(due(sessions.get(2))).as("planned for a session this cohort does not have")
                .containsExactly(Form.LOOK_BACK);
        programmes.retire(programme.id(), true);
    }

    private Set<Form> due(SessionRecord session) {
        return evening.of(session, 3).getFirst().due();
    }
}
