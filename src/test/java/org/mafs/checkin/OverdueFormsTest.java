package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.FormTimings;
import org.mafs.measure.NewResponse;
import org.mafs.measure.Timing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has not come while it still can, and what came outside its days. */
class OverdueFormsTest extends IntegrationTest {

    private static final Answers ANSWERS = Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1);

    @Autowired
    private OverdueForms overdue;
    @Autowired
    private Evening evening;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private FormTimings timings;
    @Autowired
    private Register register;
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
    void aCohort() {
        cohort = cohorts.led(3);
        who = cohort.person();
        today = calendar.today();
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void outOfTheWay() {
        firstSessionOn(OwnCohorts.FIRST);
    }

    @Test
    void theStartOfWhoCameIsOverdueFromTheNextDayOn() {
        firstSessionOn(today.minusDays(1));
        assertThat(mine()).as("nobody has come").isEmpty();
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        assertThat(mine()).singleElement().satisfies(owed -> {
            assertThat(owed.enrolment()).isEqualTo(who);
            assertThat(owed.atTheEnd()).isFalse();
            assertThat(owed.since()).isEqualTo(today.minusDays(1));
            assertThat(owed.form()).extracting(Form::code).containsExactly("core-10", "look-back", "mutual-aid");
        });
        handIn(Optional.empty(), today);
        assertThat(mine().getFirst().form()).extracting(Form::code).containsExactly("look-back", "mutual-aid");
    }

    @Test
    void theEndIsOverdueForTwoWeeksAndThenItIsTooLate() {
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        lastSessionOn(today.minusDays(14));
        handIn(Optional.empty(), today.minusDays(15));
        assertThat(mine().getFirst().atTheEnd()).isTrue();
        assertThat(mine().getFirst().form()).extracting(Form::code).contains("core-10");
        handIn(Optional.empty(), today.minusDays(14));
        assertThat(mine().getFirst().form()).extracting(Form::code).doesNotContain("core-10");
        lastSessionOn(today.minusDays(15));
        assertThat(mine()).isEmpty();
    }

    @Test
    void itCostsTheSameForOneAndForMany() {
        firstSessionOn(today.minusDays(1));
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        int few = statements.during(() -> overdue.all());
        cohort.people().forEach(person -> register.mark(cohort.session(), person, Mark.PRESENT, null, Optional.empty()));
        assertThat(statements.during(() -> overdue.all())).isEqualTo(few);
    }

    @Test
    void nobodySeesWhatIsOwedInACohortThatIsNotTheirs() {
        OwnCohort foreign = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        database.sql("UPDATE cohort_session SET held_on = ? + INTERVAL 7 * (number - 1) DAY WHERE cohort_id = ?")
                .params(today.minusDays(1), foreign.id().value()).update();
        register.mark(foreign.session(), foreign.person(), Mark.PRESENT, null, Optional.empty());
        assertThat(overdue.all()).extracting(OverdueForms.Overdue::enrolment).contains(foreign.person());
        signIn(Role.FACILITATOR);
        assertThat(overdue.all()).extracting(OverdueForms.Overdue::enrolment).doesNotContain(foreign.person());
        database.sql("UPDATE cohort_session SET held_on = ? + INTERVAL 7 * (number - 1) DAY WHERE cohort_id = ?")
                .params(OwnCohorts.FIRST, foreign.id().value()).update();
    }

    @Test
    void whatWasFilledInAheadOfTheFirstSessionIsTheStart() {
        handIn(Optional.empty(), OwnCohorts.FIRST.minusDays(28));
        assertThat(dueAtTheStart()).doesNotContain(Form.CORE_10);
        EnrolmentId tooEarly = cohort.people().get(1);
        forms.handIn(new NewResponse(FormKey.onDay("core-10", tooEarly, OwnCohorts.FIRST.minusDays(29)), tooEarly,
                Optional.empty(), "core-10", OwnCohorts.FIRST.minusDays(29), ANSWERS, Optional.empty()));
        assertThat(evening.of(cohort.sessions().getFirst(), 6).get(1).due()).contains(Form.CORE_10);
    }

    @Test
    void aFormOutsideItsDaysIsAcceptedAndMarked() {
        register.mark(cohort.session(), who, Mark.PRESENT, null, Optional.empty());
        handIn(Optional.empty(), OwnCohorts.FIRST);
        handIn(Optional.empty(), OwnCohorts.FIRST.plusDays(9));
        LocalDate last = cohort.sessions().getLast().heldOn();
        handIn(Optional.empty(), last.plusDays(14));
        handIn(Optional.empty(), last.plusDays(21));
        Map<FormKey, Timing> marked = timings.of(who);
        assertThat(List.of(OwnCohorts.FIRST, OwnCohorts.FIRST.plusDays(9), last.plusDays(14), last.plusDays(21)))
                .extracting(day -> marked.get(FormKey.onDay("core-10", who, day)))
                .containsExactly(Timing.START, Timing.OUTSIDE, Timing.END, Timing.FOLLOW_UP);
        assertThat(Words.say("measure.timing", Timing.OUTSIDE)).isEqualTo("outside the planned days");
    }

    private Set<Form> dueAtTheStart() {
        return evening.of(cohort.sessions().getFirst(), 6).stream()
                .filter(person -> person.enrolment().id().equals(who)).findFirst().orElseThrow().due();
    }

    private List<OverdueForms.Overdue> mine() {
        return overdue.all().stream().filter(owed -> cohort.people().contains(owed.enrolment())).toList();
    }

    private void firstSessionOn(LocalDate day) {
        database.sql("UPDATE cohort_session SET held_on = ? + INTERVAL 7 * (number - 1) DAY WHERE cohort_id = ?")
                .params(day, cohort.id().value()).update();
    }

    private void lastSessionOn(LocalDate day) {
        firstSessionOn(day.minusWeeks(5));
    }

    private void handIn(Optional<SessionId> session, LocalDate on) {
        forms.handIn(new NewResponse(FormKey.onDay("core-10", who, on), who, session, "core-10", on, ANSWERS,
                Optional.empty()));
    }
}
