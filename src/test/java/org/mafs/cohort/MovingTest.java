package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future.State;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class MovingTest extends IntegrationTest {

    @Autowired
    private Moving moving;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private Standings standings;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;

    private OwnCohort from;
    private OwnCohort to;

    @BeforeEach
    void twoCohorts() {
        from = cohorts.led(2);
        to = cohorts.notLed(0, 2);
        signIn(Role.COORDINATOR);
    }

    @Test
    void aPlaceGoesOnWithItsSessionsAndDates() {
        come(from, from.person(), 1, 2);
        EnrolmentRecord before = enrolling.get(from.person());
        moving.move(from.person(), to.id(), " Released early ");
        come(to, from.person(), 3, 4);

        EnrolmentRecord after = enrolling.get(from.person());
        assertThat(after.cohort()).isEqualTo(to.id());
        assertThat(after.joinedOn()).isEqualTo(before.joinedOn());
        assertThat(standings.of(to.id()).get(from.person())).isEqualTo(new Progress(Standing.COMPLETED, 4, 4));
        assertThat(register.counted(to.id())).filteredOn(mark -> mark.enrolment().equals(from.person()))
                .extracting(AttendanceRecord::session)
                .containsExactlyInAnyOrderElementsOf(to.sessions().subList(0, 4).stream().map(SessionRecord::id).toList());
        assertThat(planning.sessionsOf(from.person())).hasSize(12);
        assertThat(moving.of(from.person())).singleElement().satisfies(move -> {
            assertThat(move.on()).isEqualTo(calendar.today());
            assertThat(move.reason()).contains("Released early");
        });
    }

    @Test
    void havingComeElsewhereCountsOverAnOwnAbsence() {
        come(from, from.person(), 1);
        moving.move(from.person(), to.id(), "");
        register.mark(to.sessions().getFirst().id(), from.person(), Mark.ABSENT, null, Optional.empty());
        assertThat(register.counted(to.id())).singleElement()
                .satisfies(mark -> assertThat(mark.mark()).isEqualTo(Mark.PRESENT));
        assertThat(standings.of(to.id()).get(from.person()).attended()).isOne();
    }

    @Test
    void theOldCohortStillSaysWhereSomebodyWentAndTheReasonIsSealed() {
        moving.move(from.person(), to.id(), "Released early");
        assertThat(as(Role.FACILITATOR, () -> moving.movedAway(from.id()))).singleElement().satisfies(gone -> {
            assertThat(gone.name()).isEqualTo("Tester 1");
            assertThat(gone.to()).isEqualTo(to.id());
            assertThat(gone.on()).isEqualTo(calendar.today());
        });
        byte[] kept = database.sql("SELECT reason_sealed FROM enrolment_move WHERE enrolment_id = ?")
                .param(from.person().value()).query(byte[].class).single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Released");
    }

    @Test
    void whoMovesBackHasNotMovedAway() {
        moving.move(from.person(), to.id(), "");
        moving.move(from.person(), from.id(), "");
        signIn(Role.COORDINATOR);
        assertThat(moving.movedAway(from.id())).isEmpty();
        assertThat(moving.movedAway(to.id())).hasSize(1);
        assertThat(moving.of(from.person())).hasSize(2);
    }

    @Test
    void theOldFacilitatorNoLongerOpensWhatMoved() {
        moving.move(from.person(), to.id(), "");
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> enrolling.get(from.person())).isInstanceOf(AccessDeniedException.class);
        assertThat(enrolling.of(from.id())).hasSize(1);
    }

    @Test
    void aMoveIsRefusedWhereThePersonIsKnownOrThereIsNoPlace() {
        refused("This person is in that cohort now. Choose another one.",
                () -> moving.move(from.person(), from.id(), ""));
        refused("Please keep the reason to 500 letters.", () -> moving.move(from.person(), to.id(), "x".repeat(501)));
        enrolling.joinAgain(to.id(), enrolling.get(from.person()).person(), ConsentHow.PAPER);
        refused("This person is known in that cohort already, so nothing was moved. Open their page there instead.",
                () -> moving.move(from.person(), to.id(), ""));
        enrolling.join(UUID.randomUUID(), to.id(), NewPerson.called("Last"), ConsentHow.PAPER);
        refused("All places of that cohort are taken, so nothing was moved. Choose another cohort, or make room first.",
                () -> moving.move(from.people().get(1), to.id(), ""));
        assertThat(enrolling.of(from.id())).hasSize(2);
    }

    @Test
    void manyWhoMoveAtOnceFillThePlacesAndNoMore() throws Exception {
        OwnCohort many = cohorts.notLed(8);
        signIn(Role.COORDINATOR);
        var answers = AtOnce.run(many.people().stream().<Callable<EnrolmentId>>map(person -> () -> {
            moving.move(person, to.id(), "");
            return person;
        }).toList());
        assertThat(answers).filteredOn(answer -> answer.state() == State.SUCCESS).hasSize(2);
        assertThat(enrolling.taken(to.id()).enrolled()).isEqualTo(2);
        assertThat(enrolling.of(many.id())).hasSize(6);
    }

    @Test
    void standingsAreReadInOneStatementHoweverManyPeople() {
        OwnCohort more = cohorts.notLed(30);
        signIn(Role.COORDINATOR);
        assertThat(statements.during(() -> standings.of(more.id()))).isOne();
        assertThat(statements.during(() -> standings.of(from.id()))).isOne();
        int few = statements.during(() -> moving.movedAway(from.id()));
        more.people().subList(0, 20).forEach(person -> moving.move(person, from.id(), ""));
        assertThat(statements.during(() -> moving.movedAway(more.id()))).isLessThanOrEqualTo(few + 1);
        come(more, more.people().get(25), 1);
        assertThat(statements.during(() -> register.counted(from.id()))).isEqualTo(2);
    }

    @Test
    void startedAndCompletedAreReadFromTheRegister() {
        EnrolmentId person = from.person();
        assertThat(standing(person)).isEqualTo(Standing.ENROLLED);
        register.mark(from.session(), person, Mark.ABSENT, null, Optional.empty());
        assertThat(standing(person)).isEqualTo(Standing.ENROLLED);
        come(from, person, 2);
        assertThat(standing(person)).isEqualTo(Standing.STARTED);
        come(from, person, 3, 4);
        assertThat(standing(person)).isEqualTo(Standing.STARTED);
        come(from, person, 5);
        assertThat(standing(person)).isEqualTo(Standing.COMPLETED);
        enrolling.leave(person, calendar.today(), LeftBecause.MOVED_AWAY, "");
        assertThat(standing(person)).as("came to enough before leaving").isEqualTo(Standing.COMPLETED);
        enrolling.leave(from.people().get(1), calendar.today(), "");
        assertThat(standing(from.people().get(1))).isEqualTo(Standing.LEFT);
    }

    private Standing standing(EnrolmentId person) {
        return standings.of(from.id()).get(person).standing();
    }

    private void come(OwnCohort cohort, EnrolmentId person, int... numbers) {
        IntStream.of(numbers).forEach(number -> register.mark(cohort.sessions().get(number - 1).id(), person,
                Mark.PRESENT, null, Optional.empty()));
    }

    private static void refused(String sentence, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
