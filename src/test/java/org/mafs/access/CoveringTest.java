package org.mafs.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.mafs.base.SessionId;
import org.mafs.checkin.Evening;
import org.mafs.checkin.WeeklyCheckIn;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionPlan;
import org.mafs.cohort.SessionRecord;
import org.mafs.cohort.Staffing;
import org.mafs.cohort.Timetable;
import org.mafs.cohort.Tonight;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who covers a session reaches it and the people on its list, on its day, and nothing else. */
class CoveringTest extends IntegrationTest {

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortScope scope;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Staffing staffing;
    @Autowired
    private Register register;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Evening evening;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Timetable timetable;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort other;
    private SessionRecord covered;

    @BeforeEach
    void cover() {
        other = cohorts.notLed(2);
        covered = other.sessions().get(2);
        heldOn(calendar.today());
        signIn(Role.COORDINATOR);
        staffing.cover(covered.id(), Set.of(accounts.of(Role.FACILITATOR)));
        covered = planning.session(covered.id());
        signIn(Role.FACILITATOR);
    }

    @Test
    void theRoomWorksOnTheDay() {
        Tonight tonight = timetable.of(covered.id());
        assertThat(tonight.part()).isEqualTo(Tonight.Part.COVERS);
        assertThat(evening.of(covered, tonight.lastSession())).hasSize(2);
        register.mark(covered.id(), other.person(), Mark.PRESENT, null, Optional.empty());
        assertThat(enrolling.get(other.person()).name()).isEqualTo("Tester 1");
        assertThat(checkIns.handedIn(other.person(), covered.id())).isEmpty();
        assertThat(timetable.tonight()).anyMatch(on -> on.session().id().equals(covered.id()));
    }

    @Test
    void nothingElseOfTheCohortIsTheirs() {
        SessionId another = other.sessions().get(1).id();
        denied(() -> scope.require(other.id()), () -> planning.get(other.id()), () -> planning.sessions(other.id()),
                () -> enrolling.of(other.id()), () -> register.of(other.id()), () -> register.of(another),
                () -> planning.session(another), () -> timetable.of(another),
                () -> checkIns.handedIn(other.person(), another), () -> checkIns.of(other.person()),
                () -> enrolling.leave(other.person(), calendar.today(), ""),
                () -> planning.move(covered.id(), covered.version(), covered.plan()),
                () -> staffing.cover(covered.id(), Set.of()), () -> staffing.of(covered.id()),
                () -> scope.require(person()));
        assertThatCode(() -> scope.requireTonight(person())).doesNotThrowAnyException();
        assertThatCode(() -> scope.requireTonight(other.id())).doesNotThrowAnyException();
    }

    @Test
    void theDayBeforeAndTheDayAfterAreClosed() {
        for (LocalDate day : List.of(calendar.today().plusDays(1), calendar.today().minusDays(1))) {
            heldOn(day);
            denied(() -> scope.require(covered.id()), () -> scope.require(other.person()),
                    () -> scope.requireTonight(other.id()), () -> scope.requireTonight(person()),
                    () -> scope.require(other.person(), Optional.of(covered.id())));
        }
    }

    @Test
    void whoIsNotOnTheListIsNotReached() {
        as(Role.COORDINATOR, () -> {
            enrolling.leave(other.people().get(1), calendar.today(), "");
            return other;
        });
        signIn(Role.FACILITATOR);
        denied(() -> scope.require(other.people().get(1)), () -> scope.require(cohorts.notLed(1).person()));
    }

    @Test
    void cancelledThereIsNothingToCover() {
        database.sql("UPDATE cohort_session SET status = 'CANCELLED' WHERE id = ?").param(covered.id().value()).update();
        denied(() -> scope.require(covered.id()), () -> scope.requireTonight(other.id()));
    }

    @Test
    void theirOwnCohortStaysTheirsWhileTheyAreAway() {
        OwnCohort own = cohorts.led(1);
        SessionRecord first = planning.sessions(own.id()).getFirst();
        planning.move(first.id(), first.version(),
                new SessionPlan(first.title(), calendar.today(), first.startsAt(), first.minutes()));
        signIn(Role.FACILITATOR);
        staffing.cannotLead(first.id());
        assertThat(timetable.of(first.id()).part()).isEqualTo(Tonight.Part.AWAY);
        assertThatCode(() -> scope.require(own.id())).doesNotThrowAnyException();
        assertThat(as(Role.COORDINATOR, () -> staffing.of(first.id())).isUncovered()).isTrue();
        assertThat(as(Role.COORDINATOR, () -> staffing.uncovered(21))).extracting(one -> one.session().id())
                .contains(first.id());
        signIn(Role.FACILITATOR);
        staffing.canLeadAfterAll(first.id());
        assertThat(staffing.of(first.id()).isUncovered()).isFalse();
    }

    private PersonId person() {
        return new PersonId(database.sql("SELECT person_id FROM enrolment WHERE id = ?")
                .param(other.person().value()).query(Long.class).single());
    }

    private void heldOn(LocalDate day) {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(day, covered.id().value()).update();
    }

    private static void denied(ThrowingCallable... questions) {
        for (ThrowingCallable question : questions) {
            assertThatThrownBy(question).isInstanceOf(AccessDeniedException.class);
        }
    }
}
