package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Conflict;
import org.mafs.base.Conflict.Difference;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterTest extends IntegrationTest {

    @Autowired
    private Register register;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private OwnCohorts cohorts;

    private OwnCohort cohort;

    @BeforeEach
    void anEvening() {
        cohort = cohorts.led(3);
        signIn(Role.FACILITATOR);
    }

    @Test
    void fiftyWhoMarkTheSamePersonHereMakeOneMark() throws Exception {
        List<Future<Boolean>> answers = AtOnce.run(50, marking(Mark.PRESENT));
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(register.of(cohort.session())).singleElement()
                .satisfies(mark -> assertThat(mark.mark()).isEqualTo(Mark.PRESENT));
    }

    @Test
    void ofFiftyWhoDisagreeTheFirstIsKeptAndTheOthersAreTold() throws Exception {
        List<Callable<Boolean>> works = IntStream.range(0, 50)
                .mapToObj(number -> marking(number % 2 == 0 ? Mark.PRESENT : Mark.ABSENT)).toList();
        List<Future<Boolean>> answers = AtOnce.run(works);
        AttendanceRecord kept = register.of(cohort.session()).getFirst();
        assertThat(register.of(cohort.session())).hasSize(1);
        assertThat(kept.version()).as("written once").isZero();
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.SUCCESS).hasSize(25);
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.FAILED).hasSize(25)
                .allMatch(answer -> answer.exceptionNow() instanceof Conflict conflict
                        && conflict.theirVersion() == kept.version());
    }

    @Test
    void everyoneElseIsHereLeavesMarksAlreadyMadeAlsoTheSecondTime() throws Exception {
        mark(cohort.person(), Mark.APOLOGIES, "At the dentist", Optional.empty());
        assertThat(AtOnce.run(10, () -> {
            register.everyoneElseIsHere(cohort.session());
            return true;
        })).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        List<AttendanceRecord> marks = register.of(cohort.session());
        register.everyoneElseIsHere(cohort.session());
        assertThat(register.of(cohort.session())).containsExactlyInAnyOrderElementsOf(marks);
        assertThat(marks).extracting(AttendanceRecord::enrolment).containsExactlyInAnyOrderElementsOf(cohort.people());
        assertThat(marks).extracting(AttendanceRecord::mark)
                .containsExactlyInAnyOrder(Mark.APOLOGIES, Mark.PRESENT, Mark.PRESENT);
    }

    @Test
    void whoHasLeftIsNotAmongEveryoneElse() {
        enrolling.leave(cohort.person(), OwnCohorts.FIRST, "");
        register.everyoneElseIsHere(cohort.session());
        assertThat(register.of(cohort.session())).extracting(AttendanceRecord::enrolment)
                .hasSize(2).doesNotContain(cohort.person());
    }

    @Test
    void aClosedSessionIsRefusedByName() {
        planning.close(cohort.session());
        assertThatThrownBy(() -> mark(cohort.person(), Mark.PRESENT, null, Optional.empty()))
                .isInstanceOf(Refused.class).hasMessage("Session 1 is closed. Open it again first.");
        assertThatThrownBy(() -> register.everyoneElseIsHere(cohort.session())).isInstanceOf(Refused.class);
        assertThat(register.of(cohort.session())).isEmpty();
        planning.reopen(cohort.session());
        mark(cohort.person(), Mark.PRESENT, null, Optional.empty());
        assertThat(register.of(cohort.session())).hasSize(1);
    }

    @Test
    void whoMarksOtherwiseWithoutHavingSeenItSeesBoth() {
        mark(cohort.person(), Mark.APOLOGIES, "At the dentist", Optional.empty());
        assertThatThrownBy(() -> mark(cohort.person(), Mark.PRESENT, null, Optional.empty()))
                .isInstanceOf(Conflict.class)
                .extracting("differences", InstanceOfAssertFactories.LIST)
                .containsExactly(new Difference("Register", "sorry: At the dentist", "here"));
        assertThat(only().mark()).isEqualTo(Mark.APOLOGIES);
    }

    @Test
    void aVersionThatIsOldIsNotAsSeenAndTheirVersionReplacesKnowingly() {
        mark(cohort.person(), Mark.PRESENT, null, Optional.empty());
        long seen = only().version();
        mark(cohort.person(), Mark.ABSENT, null, Optional.of(seen));
        assertThatThrownBy(() -> mark(cohort.person(), Mark.APOLOGIES, null, Optional.of(seen)))
                .isInstanceOfSatisfying(Conflict.class, conflict -> {
                    assertThat(conflict.differences()).containsExactly(new Difference("Register", "away", "sorry"));
                    mark(cohort.person(), Mark.APOLOGIES, null, Optional.of(conflict.theirVersion()));
                });
        assertThat(only().mark()).isEqualTo(Mark.APOLOGIES);
    }

    @Test
    void theSameMarkOnceMoreChangesNothing() {
        mark(cohort.person(), Mark.ABSENT, "Asleep", Optional.empty());
        AttendanceRecord first = only();
        mark(cohort.person(), Mark.ABSENT, " Asleep ", Optional.empty());
        mark(cohort.person(), Mark.ABSENT, "Asleep", Optional.of(first.version()));
        assertThat(only()).isEqualTo(first);
    }

    @Test
    void aReasonThatWasNotSeenIsNotLost() {
        mark(cohort.person(), Mark.APOLOGIES, "At the dentist", Optional.empty());
        mark(cohort.person(), Mark.APOLOGIES, null, Optional.empty());
        assertThat(only().reason()).isEqualTo("At the dentist");
        assertThatThrownBy(() -> mark(cohort.person(), Mark.APOLOGIES, "Ill", Optional.empty()))
                .isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.differences())
                        .containsExactly(new Difference("Register", "sorry: At the dentist", "sorry: Ill")));
        mark(cohort.person(), Mark.APOLOGIES, null, Optional.of(only().version()));
        assertThat(only().reason()).as("taken back by somebody who saw it").isNull();
    }

    @Test
    void aReasonLongerThanItsPlaceIsRefusedInWords() {
        mark(cohort.person(), Mark.ABSENT, "€".repeat(500), Optional.empty());
        assertThat(only().reason()).hasSize(500);
        assertThatThrownBy(() -> mark(cohort.person(), Mark.ABSENT, "x".repeat(501), Optional.of(only().version())))
                .isInstanceOf(Refused.class).hasMessage("Please keep the reason to 500 letters.");
    }

    @Test
    void somebodyOfAnotherCohortIsNotOnThisRegister() {
        OwnCohort other = cohorts.led(1);
        assertThatThrownBy(() -> mark(other.person(), Mark.PRESENT, null, Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessage("This person is not on the list of this cohort. Add them first.");
        assertThat(register.of(cohort.id())).isEmpty();
        assertThat(register.of(other.id())).isEmpty();
    }

    @Test
    void fiftyWhoMarkAWholeRoomAtOnceMakeOneMarkForEachAndTellEveryConflict() throws Exception {
        OwnCohort full = cohorts.led(23);
        Mark[] marks = {Mark.PRESENT, Mark.LATE, Mark.APOLOGIES};
        List<Callable<Undo>> works = IntStream.range(0, 50).mapToObj(number -> (Callable<Undo>) () -> register.mark(
                full.session(), full.people().get(number % 23), marks[number % 3], null, Optional.empty())).toList();
        List<Future<Undo>> answers = AtOnce.run(works);
        List<AttendanceRecord> kept = register.of(full.session());
        assertThat(kept).extracting(AttendanceRecord::enrolment).containsExactlyInAnyOrderElementsOf(full.people());
        assertThat(kept).allMatch(mark -> mark.version() == 0, "written once");
        for (int number = 0; number < 50; number++) {
            EnrolmentId who = full.people().get(number % 23);
            Mark theirs = kept.stream().filter(mark -> mark.enrolment().equals(who)).findFirst().orElseThrow().mark();
            Future<Undo> answer = answers.get(number);
            if (theirs == marks[number % 3]) {
                assertThat(answer.state()).isEqualTo(Future.State.SUCCESS);
            } else {
                assertThat(answer.exceptionNow()).isInstanceOf(Conflict.class);
            }
        }
    }

    @Test
    void aStepIsTakenBackToWhatWasThereBefore() {
        mark(cohort.person(), Mark.APOLOGIES, "At the dentist", Optional.empty());
        Undo marked = register.mark(cohort.session(), cohort.person(), Mark.LATE, null, Optional.of(only().version()));
        Undo chose = register.choseNotToWrite(cohort.session(), cohort.person(), true);
        assertThat(only().choseNotToWrite()).isTrue();
        register.undo(cohort.session(), chose);
        assertThat(only().choseNotToWrite()).isFalse();
        assertThatThrownBy(() -> register.undo(cohort.session(), marked)).as("the mark is another one since")
                .isInstanceOf(Refused.class);
        Undo cleared = register.clear(cohort.session(), cohort.person(), only().version());
        assertThat(register.of(cohort.session())).isEmpty();
        register.undo(cohort.session(), cleared);
        assertThat(only().mark()).isEqualTo(Mark.LATE);
        Undo sorry = register.mark(cohort.session(), cohort.person(), Mark.APOLOGIES, "Ill",
                Optional.of(only().version()));
        Undo away = register.mark(cohort.session(), cohort.person(), Mark.ABSENT, null, Optional.of(only().version()));
        register.undo(cohort.session(), away);
        assertThat(only().reason()).isEqualTo("Ill");
        assertThatThrownBy(() -> register.undo(cohort.session(), sorry)).isInstanceOf(Refused.class);
    }

    @Test
    void everyoneElseIsTakenBackAsAWholeOrNotAtAll() {
        Undo undo = register.everyoneElseIsHere(cohort.session());
        AttendanceRecord first = register.of(cohort.session()).getFirst();
        mark(first.enrolment(), Mark.ABSENT, null, Optional.of(first.version()));
        assertThatThrownBy(() -> register.undo(cohort.session(), undo)).isInstanceOf(Refused.class)
                .hasMessageStartingWith("Somebody has changed the register since, so nothing was undone.");
        assertThat(register.of(cohort.session())).hasSize(3);
    }

    @Test
    void ofTenWhoUndoTheSameStepOneDoes() throws Exception {
        Undo undo = register.everyoneElseIsHere(cohort.session());
        List<Future<Boolean>> answers = AtOnce.run(10, () -> {
            register.undo(cohort.session(), undo);
            return true;
        });
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.SUCCESS).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.state() == Future.State.FAILED)
                .allMatch(answer -> answer.exceptionNow() instanceof Refused);
        assertThat(register.of(cohort.session())).isEmpty();
    }

    @Test
    void visitorsOfFiftyTabletsAllCountAndTheCountNeverFallsBelowNone() throws Exception {
        List<Future<Boolean>> answers = AtOnce.run(50, () -> {
            register.visitors(cohort.session(), 1);
            return true;
        });
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(register.visitors(cohort.session())).isEqualTo(50);
        register.visitors(cohort.session(), -60);
        assertThat(register.visitors(cohort.session())).isZero();
        planning.close(cohort.session());
        assertThatThrownBy(() -> register.visitors(cohort.session(), 1)).isInstanceOf(Refused.class);
    }

    @Test
    void whoDidNotComeCannotHaveChosenNotToWrite() {
        assertThatThrownBy(() -> register.choseNotToWrite(cohort.session(), cohort.person(), true))
                .isInstanceOf(Refused.class);
        mark(cohort.person(), Mark.PRESENT, null, Optional.empty());
        register.choseNotToWrite(cohort.session(), cohort.person(), true);
        mark(cohort.person(), Mark.ABSENT, null, Optional.of(only().version()));
        assertThat(only().choseNotToWrite()).isFalse();
    }

    private AttendanceRecord only() {
        return register.of(cohort.session()).getFirst();
    }

    private Callable<Boolean> marking(Mark mark) {
        return () -> {
            mark(cohort.person(), mark, null, Optional.empty());
            return true;
        };
    }

    private void mark(EnrolmentId who, Mark mark, String reason, Optional<Long> seen) {
        register.mark(cohort.session(), who, mark, reason, seen);
    }
}
