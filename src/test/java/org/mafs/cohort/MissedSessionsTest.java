package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnLeads;
import org.mafs.Statements;
import org.mafs.access.DemoAccounts;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MissedSessionsTest extends IntegrationTest {

    @Autowired
    private OwnLeads leads;
    @Autowired
    private MissedSessions missed;
    @Autowired
    private ContactLog calls;
    @Autowired
    private Register register;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;

    private CohortId cohort;
    private List<SessionId> sessions;
    private EnrolmentId jo;

    /** Four sessions were held, the last of them yesterday. */
    @BeforeEach
    void aCohortInItsFifthWeek() {
        cohort = cohort(true);
        signIn(Role.FACILITATOR);
        sessions = planning.sessions(cohort).stream().map(SessionRecord::id).toList();
        jo = joined("Jo");
        signIn(Role.FACILITATOR);
    }

    @Test
    void whoMissedTheLastTwoIsToBeCalledWithOrWithoutAMark() {
        EnrolmentId bea = joined("Bea");
        mark(1, jo, Mark.PRESENT);
        mark(2, jo, Mark.LATE);
        mark(3, jo, Mark.APOLOGIES);
        mark(4, bea, Mark.LEFT_EARLY);
        close(1, 2, 3, 4);
        assertThat(ofMine()).singleElement().satisfies(away -> {
            assertThat(away.id()).isEqualTo(jo);
            assertThat(away.person().name()).isEqualTo("Jo");
            assertThat(away.missed()).isEqualTo(2);
            assertThat(away.sorry()).isEqualTo(1);
            assertThat(away.lastMissed()).isEqualTo(calendar.today().minusDays(1));
        });
        assertThat(missed.of(jo)).isEqualTo(new AttendanceSoFar(2, 4, 2, 1));
        assertThat(missed.of(bea)).isEqualTo(new AttendanceSoFar(1, 4, 0, 0));
        AttendanceSoFar together = AttendanceSoFar.together(missed.of(cohort).values());
        assertThat(together).isEqualTo(new AttendanceSoFar(3, 8, 0, 0));
        assertThat(together.rate()).hasValue(38);
    }

    @Test
    void aSessionThatIsNotClosedCountsOnlyForThoseWhoHaveAMark() {
        mark(1, jo, Mark.PRESENT);
        close(1);
        mark(3, jo, Mark.ABSENT);
        assertThat(ofMine()).isEmpty();
        mark(4, jo, Mark.ABSENT);
        assertThat(ofMine()).hasSize(1);
        assertThat(missed.of(jo)).isEqualTo(new AttendanceSoFar(1, 3, 2, 0));
    }

    @Test
    void aCancelledSessionWasNotHeld() {
        mark(2, jo, Mark.PRESENT);
        close(1, 2, 3, 4);
        assertThat(ofMine()).hasSize(1);
        set("UPDATE cohort_session SET status = 'CANCELLED' WHERE id = ?", sessions.get(3).value());
        assertThat(ofMine()).isEmpty();
        assertThat(missed.of(jo)).isEqualTo(new AttendanceSoFar(1, 3, 1, 0));
    }

    @Test
    void whatWasMadeUpWithAnotherCohortCountsByItsNumber() {
        mark(1, jo, Mark.PRESENT);
        close(1, 2, 3, 4);
        assertThat(ofMine()).hasSize(1);
        CohortId other = cohort(true);
        signIn(Role.FACILITATOR);
        SessionId elsewhere = planning.sessions(other).get(3).id();
        set("INSERT INTO attendance (id, uuid, version, session_id, enrolment_id, mark, marked_at, marked_by) "
                + "SELECT NEXT VALUE FOR mafs_id, UUID(), 0, ?, ?, 'PRESENT', UTC_TIMESTAMP(6), MIN(id) FROM account",
                elsewhere.value(), jo.value());
        assertThat(ofMine()).isEmpty();
        assertThat(missed.of(jo)).isEqualTo(new AttendanceSoFar(2, 4, 0, 0));
    }

    @Test
    void aCallThatWasNotedTakesThemOffTheListUntilTheyMissAgain() {
        close(1, 2, 3);
        assertThat(ofMine()).hasSize(1);
        calls.note(jo, ContactPurpose.FOLLOW_UP, ContactWay.CALL, true, "");
        assertThat(ofMine()).as("called for something else").hasSize(1);
        calls.note(jo, ContactPurpose.MISSED, ContactWay.CALL, false, "No answer");
        assertThat(ofMine()).isEmpty();
        set("UPDATE contact_attempt SET tried_at = ? WHERE enrolment_id = ?",
                java.sql.Timestamp.valueOf(calendar.today().minusDays(5).atTime(12, 0)), jo.value());
        assertThat(ofMine()).isEmpty();
        close(4);
        assertThat(ofMine()).singleElement().extracting(MissedTwo::missed).isEqualTo(4);
    }

    @Test
    void whoHasLeftOrOnlyJustJoinedIsNotCalled() {
        close(1, 2, 3, 4);
        EnrolmentId late = joined("Late");
        set("UPDATE enrolment SET joined_on = ? WHERE id = ?", calendar.today().minusDays(3), late.value());
        assertThat(ofMine()).extracting(MissedTwo::id).containsExactly(jo);
        enrolling.leave(jo, calendar.today(), "");
        assertThat(ofMine()).isEmpty();
        assertThat(missed.of(jo)).as("what was is still known").isEqualTo(new AttendanceSoFar(0, 4, 4, 0));
    }

    @Test
    void facilitatorsSeeTheirOwnCoordinatorsAllInOneStatement() {
        close(1, 2);
        CohortId notLed = cohort(false);
        EnrolmentId far = as(Role.COORDINATOR, () -> enrolling.join(UUID.randomUUID(), notLed,
                NewPerson.called("Far"), ConsentHow.PAPER));
        set("UPDATE enrolment SET joined_on = ? WHERE id = ?", calendar.today().minusWeeks(5), far.value());
        planning.sessions(notLed).stream().limit(2).forEach(session -> planning.close(session.id()));
        assertThat(missed.toCall()).extracting(MissedTwo::id).contains(jo, far);
        signIn(Role.FACILITATOR);
        assertThat(missed.toCall()).extracting(MissedTwo::id).contains(jo).doesNotContain(far);
        assertThat(statements.during(() -> missed.toCall())).isEqualTo(1);
    }

    private List<MissedTwo> ofMine() {
        return missed.toCall().stream().filter(away -> away.cohort().equals(cohort)).toList();
    }

    private CohortId cohort(boolean led) {
        return accounts.as(Role.COORDINATOR, () -> {
            CohortId made = planning.create(new NewCohort(new CohortDetails("Own " + UUID.randomUUID(),
                    places.called("A hall"), 20), calendar.today().minusWeeks(3).minusDays(1), LocalTime.of(18, 30)));
            leads.everywhere();
            if (led) {
                planning.setLeaders(made, Set.of(accounts.of(Role.FACILITATOR)));
            }
            return made;
        });
    }

    private EnrolmentId joined(String name) {
        EnrolmentId who = accounts.as(Role.COORDINATOR, () -> enrolling.join(UUID.randomUUID(), cohort,
                NewPerson.called(name), ConsentHow.PAPER));
        set("UPDATE enrolment SET joined_on = ? WHERE id = ?", calendar.today().minusWeeks(5), who.value());
        signIn(Role.FACILITATOR);
        return who;
    }

    private void mark(int session, EnrolmentId who, Mark mark) {
        register.mark(sessions.get(session - 1), who, mark, null, Optional.empty());
    }

    private void close(int... numbers) {
        for (int number : numbers) {
            planning.close(sessions.get(number - 1));
        }
    }

    private void set(String statement, Object... values) {
        database.sql(statement).params(values).update();
    }
}
