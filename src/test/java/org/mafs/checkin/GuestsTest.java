package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceSoFar;
import org.mafs.cohort.CellFacts;
import org.mafs.cohort.CohortAtAGlance;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Guests;
import org.mafs.cohort.Mark;
import org.mafs.cohort.MissedSessions;
import org.mafs.cohort.Moving;
import org.mafs.cohort.ProgrammePlanning;
import org.mafs.cohort.Progress;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Standing;
import org.mafs.cohort.Standings;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.measure.UseDays;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What somebody does in another cohort's room, as a guest or before they moved, counts for their own place. */
class GuestsTest extends IntegrationTest {

    private static final CheckInAnswers ANSWERS = new CheckInAnswers(3, "Calm",
            new UseDays(UseDays.WEEK, Optional.empty(), Map.of()), OptionalInt.empty(), null);

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Guests guests;
    @Autowired
    private Evening evening;
    @Autowired
    private Register register;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private Standings standings;
    @Autowired
    private MissedSessions missed;
    @Autowired
    private FormsAtAGlance glance;
    @Autowired
    private Moving moving;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private ProgrammePlanning programmes;
    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort home;
    private OwnCohort host;
    private SessionRecord tonight;
    private EnrolmentId guest;

    /** The guest missed session 2 at home and makes it up tonight; the demo's facilitator leads the host. */
    @BeforeEach
    void aGuest() {
        home = cohorts.notLed(2);
        host = cohorts.led(1);
        guest = home.person();
        SessionId second = host.sessions().get(1).id();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), second.value())
                .update();
        signIn(Role.COORDINATOR);
        tonight = planning.session(second);
        register.mark(home.sessions().get(1).id(), guest, Mark.ABSENT, null, Optional.empty());
        home.sessions().subList(0, 2).forEach(session -> planning.close(session.id()));
        guests.book(guest, tonight.id());
        signIn(Role.FACILITATOR);
    }

    @Test
    void whatTheGuestHandsInShowsAsDoneInTheHostsRoom() {
        assertThat(card().guestFrom()).contains(as(Role.COORDINATOR, () -> planning.get(home.id()).name()));
        signIn(Role.FACILITATOR);
        assertThat(card().pageOpens()).isFalse();
        assertThat(card(host.person()).guestFrom()).isEmpty();
        assertThat(card(host.person()).pageOpens()).isTrue();
        comeAndHandIn();
        assertThat(card().done()).containsExactly(Form.CHECK_IN, Form.CORE_10);
        assertThat(card().due()).doesNotContain(Form.CHECK_IN, Form.CORE_10);
        assertThat(concerns.openAt(tonight.id())).singleElement()
                .satisfies(talk -> assertThat(talk.who()).isEqualTo("Tester 1"));
        assertThat(concerns.openIn(host.id())).as("of their own cohort").isEmpty();
    }

    @Test
    void itCountsAtHomeByNumberAndNotForTheHost() {
        comeAndHandIn();
        signIn(Role.COORDINATOR);
        assertThat(standings.of(home.id()).get(guest)).isEqualTo(new Progress(Standing.STARTED, 1, 4));
        assertThat(standings.of(host.id())).doesNotContainKey(guest);
        assertThat(register.counted(host.id())).isEmpty();
        assertThat(missed.of(guest)).isEqualTo(new AttendanceSoFar(1, 1, 0, 0));
        assertThat(states(home, guest, 2)).as("check-in, CORE-10, and how the evening was")
                .containsExactly(CellFacts.State.DONE, CellFacts.State.DONE, CellFacts.State.MISSING);
    }

    @Test
    void onceTheEveningIsOverTheHostsFacilitatorReachesTheGuestNoMore() {
        comeAndHandIn();
        planning.close(tonight.id());
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today().minusDays(1), tonight.id().value()).update();
        assertThat(concerns.openAt(tonight.id())).isEmpty();
        assertThatThrownBy(() -> enrolling.get(guest)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> checkIns.handedIn(guest, tonight.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoMovedBringsWhatTheyHandedIn() {
        comeAndHandIn();
        signIn(Role.COORDINATOR);
        moving.move(guest, host.id(), "Released");
        signIn(Role.FACILITATOR);
        assertThat(card().guestFrom()).isEmpty();
        assertThat(card().pageOpens()).isTrue();
        assertThat(card().done()).containsExactly(Form.CHECK_IN, Form.CORE_10);
        assertThat(evening.of(tonight, 6)).extracting(person -> person.enrolment().id()).doesNotHaveDuplicates();
        assertThat(standings.of(host.id()).get(guest).attended()).isOne();
        register.everyoneElseIsHere(tonight.id());
        assertThat(register.of(tonight.id())).hasSize(2);
    }

    @Test
    void whatWasHandedInBeforeTheMoveStandsAtTheNewCohortsSessionOfItsNumber() {
        EnrolmentId other = home.people().get(1);
        signIn(Role.COORDINATOR);
        planning.reopen(home.session());
        register.mark(home.session(), other, Mark.PRESENT, null, Optional.empty());
        checkIns.handIn(other, home.session(), ANSWERS, Optional.empty());
        moving.move(other, host.id(), "");
        planning.close(host.session());
        signIn(Role.FACILITATOR);
        assertThat(states(host, other, 1)).contains(CellFacts.State.DONE);
        assertThat(glance.of(seen(host)).facts()).filteredOn(fact -> fact.person().equals(other)
                && fact.session().equals(host.session()) && fact.state() == CellFacts.State.DONE)
                .extracting(CellFacts.Fact::word).containsExactly("check-in");
    }

    private void comeAndHandIn() {
        register.mark(tonight.id(), guest, Mark.PRESENT, null, Optional.empty());
        checkIns.handIn(guest, tonight.id(), ANSWERS, Optional.empty());
        forms.handIn(new NewResponse(FormKey.atSession("core-10", guest, tonight.id()), guest,
                Optional.of(tonight.id()), "core-10", calendar.today(), Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                Optional.empty()));
    }

    private EveningPerson card() {
        return card(guest);
    }

    private EveningPerson card(EnrolmentId who) {
        return evening.of(tonight, 6).stream().filter(person -> person.enrolment().id().equals(who)).findFirst()
                .orElseThrow();
    }

    private Stream<CellFacts.State> states(OwnCohort cohort, EnrolmentId who, int number) {
        return glance.of(seen(cohort)).facts().stream().filter(fact -> fact.person().equals(who)
                && fact.session().equals(cohort.sessions().get(number - 1).id())).map(CellFacts.Fact::state);
    }

    private CohortAtAGlance seen(OwnCohort cohort) {
        List<SessionRecord> sessions = planning.sessions(cohort.id());
        return new CohortAtAGlance(cohort.id(), programmes.of(cohort.id()).details(), sessions,
                enrolling.of(cohort.id()), register.counted(cohort.id()), calendar.today());
    }
}
