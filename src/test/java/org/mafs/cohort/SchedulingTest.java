package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.CurrentAccount;
import org.mafs.access.DemoAccounts;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.Refused;
import org.mafs.base.VenueId;
import org.mafs.outcome.AttendanceSummary;
import org.mafs.outcome.Evaluating;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions are moved, cancelled, added, covered and made up elsewhere. */
class SchedulingTest extends IntegrationTest {

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Scheduling scheduling;
    @Autowired
    private Staffing staffing;
    @Autowired
    private Clashes clashes;
    @Autowired
    private Guests guests;
    @Autowired
    private Register register;
    @Autowired
    private Evaluating evaluating;
    @Autowired
    private CalendarFile file;
    @Autowired
    private Places places;
    @Autowired
    private DemoAccounts accounts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private AccountRegister accountRegister;
    @Autowired
    private CohortScope scope;
    @Autowired
    private CurrentAccount current;
    @Autowired
    private Enrolling enrolling;

    @Test
    void aCancelledSessionKeepsItsNumberAndTakesNoMarks() {
        OwnCohort own = cohorts.led(1);
        signIn(Role.FACILITATOR);
        scheduling.cancel(own.session(), " Snow ");
        SessionRecord first = planning.session(own.session());
        assertThat(first.isCancelled()).isTrue();
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.cancelledBecause()).contains("Snow");
        refused(() -> register.mark(own.session(), own.person(), Mark.PRESENT, null, Optional.empty()), "is cancelled");
        refused(() -> planning.move(first.id(), first.version(), first.plan()), "is cancelled");
        refused(() -> planning.close(first.id()), "is cancelled");
        scheduling.restore(own.session());
        assertThat(planning.session(own.session()).isOpen()).isTrue();
        refused(() -> scheduling.restore(own.session()), "not cancelled");
    }

    @Test
    void aSessionThatSomebodyCameToOrThatIsClosedIsNotCancelledNorMoved() {
        OwnCohort own = cohorts.led(1);
        signIn(Role.FACILITATOR);
        register.mark(own.session(), own.person(), Mark.LATE, null, Optional.empty());
        refused(() -> scheduling.cancel(own.session(), ""), "marked as here");
        refused(() -> scheduling.aWeekOn(own.session(), planning.session(own.session()).version()), "marked as here");
        planning.close(own.session());
        refused(() -> scheduling.cancel(own.session(), ""), "closed");
        refused(() -> scheduling.cancel(own.sessions().get(1).id(), "x".repeat(201)), "200");
    }

    @Test
    void aHolidayIsSkippedByThisAndAllLaterOpenSessionsOnce() {
        OwnCohort own = cohorts.led(0);
        signIn(Role.FACILITATOR);
        SessionRecord third = own.sessions().get(2);
        scheduling.cancel(own.sessions().get(4).id(), "");
        assertThat(scheduling.aWeekOn(third.id(), third.version())).isEqualTo(3);
        refused(() -> scheduling.aWeekOn(third.id(), third.version()), "just changed");
        assertThat(planning.sessions(own.id())).extracting(SessionRecord::heldOn).containsExactly(week(0), week(1),
                week(3), week(4), week(4), week(6));
    }

    @Test
    void oneMoreSessionFollowsAndWrongOnesAreRefused() {
        OwnCohort own = cohorts.led(0);
        signIn(Role.FACILITATOR);
        scheduling.add(own.id(), new SessionPlan("Extra", week(6), LocalTime.of(23, 30), 150));
        SessionRecord added = planning.sessions(own.id()).getLast();
        assertThat(added.number()).isEqualTo(7);
        assertThat(added.endsAt()).isEqualTo(LocalTime.of(2, 0));
        for (int minutes : List.of(14, 601, 0, -1)) {
            refused(() -> scheduling.add(own.id(), new SessionPlan("Extra", week(7), LocalTime.NOON, minutes)), "minutes");
        }
    }

    @Test
    void theSameRoomOrTheSameFacilitatorAtTheSameTimeIsPointedOut() {
        LocalDate day = calendar.today().plusYears(3);
        VenueId room = as(Role.COORDINATOR, () -> places.called("Room " + UUID.randomUUID()));
        CohortId late = cohort(room, day, LocalTime.of(23, 30));
        CohortId early = cohort(room, day.plusDays(1), LocalTime.of(1, 59));
        CohortId after = cohort(room, day.plusDays(1), LocalTime.of(4, 29));
        assertThat(clashes.of(late)).hasSize(6);
        assertThat(clashes.of(late).get(first(late).id())).singleElement().satisfies(clash -> {
            assertThat(clash.sameRoom()).isTrue();
            assertThat(clash.people()).isEmpty();
        });
        assertThat(clashes.of(after)).isEmpty();
        SessionPlan plan = first(after).plan();
        assertThat(clashes.ifMoved(first(after).id(), new SessionPlan("", plan.heldOn(), LocalTime.of(4, 28), 150)))
                .hasSize(1);
        VenueId elsewhere = places.called("Room " + UUID.randomUUID());
        assertThat(clashes.ifMoved(first(after).id(),
                new SessionPlan("", plan.heldOn(), LocalTime.of(4, 28), 150, Optional.of(elsewhere)))).isEmpty();

        planning.setLeaders(late, Set.of(accounts.of(Role.FACILITATOR)));
        assertThat(clashes.ifCovered(first(early).id(), Set.of(accounts.of(Role.FACILITATOR)))).singleElement()
                .satisfies(clash -> assertThat(clash.people()).containsExactly("Sam Okafor"));
        staffing.away(first(late).id(), Set.of(accounts.of(Role.FACILITATOR)));
        assertThat(clashes.ifCovered(first(early).id(), Set.of(accounts.of(Role.FACILITATOR)))).isEmpty();
        scheduling.cancel(first(early).id(), "");
        assertThat(clashes.of(late)).hasSize(5);
    }

    @Test
    void onlyAFacilitatorWhoDoesNotLeadAnywayCovers() {
        OwnCohort own = cohorts.led(0);
        signIn(Role.COORDINATOR);
        SessionRecord first = first(own.id());
        refused(() -> staffing.cover(first.id(), Set.of()), "is over");
        planning.move(first.id(), first.version(),
                new SessionPlan("Later", calendar.today().plusDays(3), LocalTime.NOON, 60));
        refused(() -> staffing.cover(first.id(), Set.of(accounts.of(Role.FACILITATOR))), "does not need to cover");
        refused(() -> staffing.cover(first.id(), Set.of(accounts.of(Role.FUNDER))), "Only a facilitator");
        refused(() -> staffing.cannotLead(first.id()), "Only those who lead");
    }

    @Test
    void aSessionMadeUpElsewhereCountsAtHomeAndNotThere() {
        OwnCohort home = cohorts.led(1);
        OwnCohort host = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        SessionRecord there = move(host.sessions().getFirst(), calendar.today());
        register.mark(home.session(), home.person(), Mark.ABSENT, null, Optional.empty());
        refused(() -> register.mark(there.id(), home.person(), Mark.PRESENT, null, Optional.empty()), "list");
        assertThat(guests.choices(home.person(), 1)).extracting(choice -> choice.session().id()).contains(there.id());
        guests.book(home.person(), there.id());
        guests.book(home.person(), there.id());
        refused(() -> guests.book(home.person(), home.session()), "own cohort");
        assertThat(guests.at(there.id())).extracting(EnrolmentRecord::id).containsExactly(home.person());
        assertThat(guests.elsewhere(home.person())).singleElement().matches(made -> made.mark().isEmpty() && made.booked());

        register.mark(there.id(), home.person(), Mark.PRESENT, null, Optional.empty());
        refused(() -> guests.cancel(home.person(), there.id()), "marked");
        refused(() -> guests.book(home.person(), there.id()), "nothing to make up");
        assertThat(guests.elsewhere(home.id())).singleElement().matches(MakeUp::attended);
        assertThat(register.counted(home.id())).singleElement().matches(mark -> mark.mark() == Mark.PRESENT
                && mark.session().equals(home.session()));
        assertThat(summary(home.id()).present()).isEqualTo(1);
        assertThat(summary(home.id()).absent()).isZero();
        assertThat(summary(host.id()).present()).isZero();
        assertThat(summary(host.id()).notMarked()).isEqualTo(1);
    }

    @Test
    void aCancelledSessionIsInNoFigure() {
        OwnCohort own = cohorts.led(1);
        signIn(Role.COORDINATOR);
        own.sessions().forEach(session -> scheduling.cancel(session.id(), ""));
        assertThat(evaluating.attendance(Set.of(own.id())).cohorts()).singleElement()
                .matches(cohort -> cohort.sessions().isEmpty());
        scheduling.restore(own.session());
        database.sql("UPDATE cohort_session SET unnamed_visitors = 3 WHERE id = ?").param(own.session().value()).update();
        assertThat(summary(own.id()).unnamed()).isEqualTo(3);
        assertThat(evaluating.of(Set.of(own.id())).flow().referred()).isEqualTo(1);
    }

    @Test
    void aCalendarFileKeepsTheClockInTheRoomAcrossBothChanges() {
        CohortId autumn = cohort(as(Role.COORDINATOR, () -> places.called("A hall")), LocalDate.of(2026, 10, 20),
                LocalTime.of(18, 30));
        SessionRecord second = planning.sessions(autumn).get(1);
        SessionRecord last = planning.sessions(autumn).getLast();
        planning.move(last.id(), last.version(), new SessionPlan("Spring", LocalDate.of(2027, 3, 30),
                LocalTime.of(18, 30), 150));
        scheduling.cancel(second.id(), "");
        String written = new String(file.of(autumn), StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(written).contains("BEGIN:VTIMEZONE", "TZID:Europe/London",
                "DTSTART;TZID=Europe/London:20261020T183000", "DTEND;TZID=Europe/London:20261020T210000",
                "DTSTART;TZID=Europe/London:20261027T183000", "DTSTART;TZID=Europe/London:20270330T183000",
                "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(written.split("BEGIN:VEVENT")).hasSize(7);
        assertThat(written.split("UID:")).hasSize(7);
        assertThat(uids(written)).isEqualTo(uids(new String(file.of(autumn), StandardCharsets.UTF_8)));
        assertThat(LocalDate.of(2026, 10, 20).atTime(18, 30).atZone(Calendar.PLACE).toInstant()).hasToString("2026-10-20T17:30:00Z");
        assertThat(LocalDate.of(2026, 10, 27).atTime(18, 30).atZone(Calendar.PLACE).toInstant()).hasToString("2026-10-27T18:30:00Z");
    }

    @Test
    void noPersonStandsInACalendarFileAndItIsForThoseWhoLead() {
        OwnCohort own = cohorts.notLed(1);
        signIn(Role.COORDINATOR);
        assertThat(new String(file.of(own.id()), StandardCharsets.UTF_8)).doesNotContain("Tester");
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> file.of(own.id()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        assertThat(new String(file.mine(), StandardCharsets.UTF_8)).contains("BEGIN:VEVENT");
    }

    @Test
    void ownSessionsStayAtHalfPastSixOnBothSidesOfTheChangeAndNameNobody() {
        CohortId autumn = cohort(as(Role.COORDINATOR, () -> places.called("A hall")), LocalDate.of(2026, 10, 20),
                LocalTime.of(18, 30));
        CohortId other = cohort(as(Role.COORDINATOR, () -> places.called("A hall")), LocalDate.of(2026, 10, 20),
                LocalTime.of(18, 30));
        String username = "f" + UUID.randomUUID().toString().substring(0, 8);
        accountRegister.accept(new NewAccount(as(Role.COORDINATOR, () -> accountRegister.invite(Role.FACILITATOR)), "Toni Marsh",
                username, "three or four words"));
        SignedIn toni = (SignedIn) signIn(username);
        signIn(Role.COORDINATOR);
        planning.setLeaders(autumn, Set.of(toni.id()));
        enrolling.join(UUID.randomUUID(), autumn, NewPerson.called("Tester Autumn"), ConsentHow.PAPER);
        signIn(username);
        CalendarFile then = new CalendarFile(database, scope, current,
                new Calendar(Clock.fixed(Instant.parse("2026-10-21T09:00:00Z"), ZoneOffset.UTC)), "");
        String written = new String(then.mine(), StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(written.lines().filter(line -> line.startsWith("DTSTART;"))).containsExactly(
                "DTSTART;TZID=Europe/London:20261020T183000", "DTSTART;TZID=Europe/London:20261027T183000",
                "DTSTART;TZID=Europe/London:20261103T183000", "DTSTART;TZID=Europe/London:20261110T183000",
                "DTSTART;TZID=Europe/London:20261117T183000", "DTSTART;TZID=Europe/London:20261124T183000");
        assertThat(written).contains("BEGIN:VTIMEZONE").doesNotContain("Toni", "Marsh", "Tester");
        assertThat(other).isNotEqualTo(autumn);
    }

    /** The dates of 2026 to 2028 as gov.uk lists them for England and Wales. */
    @Test
    void bankHolidaysAreThoseOfEnglandAndWales() {
        assertThat(List.of("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31",
                "2026-12-25", "2026-12-28", "2027-03-26", "2027-12-27", "2027-12-28", "2028-01-03"))
                .allMatch(day -> BankHolidays.on(LocalDate.parse(day)).isPresent());
        assertThat(List.of("2026-01-02", "2026-07-13", "2026-11-30", "2026-03-17", "2026-08-03"))
                .allMatch(day -> BankHolidays.on(LocalDate.parse(day)).isEmpty());
    }

    private static List<String> uids(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    private AttendanceSummary.OfSession summary(CohortId cohort) {
        return evaluating.attendance(Set.of(cohort)).cohorts().getFirst().sessions().getFirst();
    }

    private SessionRecord move(SessionRecord session, LocalDate day) {
        planning.move(session.id(), session.version(),
                new SessionPlan(session.title(), day, session.startsAt(), session.minutes()));
        return planning.session(session.id());
    }

    private CohortId cohort(VenueId room, LocalDate day, LocalTime time) {
        return as(Role.COORDINATOR,
                () -> planning.create(new NewCohort("Own " + UUID.randomUUID(), room, day, time)));
    }

    private SessionRecord first(CohortId cohort) {
        return planning.sessions(cohort).getFirst();
    }

    private static LocalDate week(int after) {
        return OwnCohorts.FIRST.plusWeeks(after);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable step, String because) {
        assertThatThrownBy(step).isInstanceOf(Refused.class).hasMessageContaining(because);
    }
}
