package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnLeads;
import org.mafs.access.AccountRegister;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.Calendar;
import org.mafs.base.CohortId;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.AttendanceRecord;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.NewCohort;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of a full room: from Today to everyone marked in three taps at most, and on every tablet at once. */
class ThreeTapRegisterTest extends BrowserTest {

    private static final int PEOPLE = 23;
    private static final int MOST_TAPS = 3;
    private static final String PASSWORD = "three or four words";

    @Autowired
    private OwnLeads leads;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private CohortPlanning cohorts;
    @Autowired
    private Places places;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private Calendar calendar;

    private final List<Long> tapMillis = new ArrayList<>();
    private String facilitator;
    private SessionId tonight;
    private List<EnrolmentId> people;

    @BeforeEach
    void aFullRoomTonight() {
        facilitator = "f" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.COORDINATOR);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Toni Marsh", facilitator, PASSWORD));
        SignedIn leader = (SignedIn) signIn(facilitator);
        signIn(Role.COORDINATOR);
        CohortId cohort = cohorts.create(new NewCohort(new CohortDetails("Full room " + UUID.randomUUID(),
                places.called("A hall"), PEOPLE), calendar.today().minusWeeks(1), LocalTime.of(18, 30)));
        leads.everywhere();
        cohorts.setLeaders(cohort, Set.of(leader.id()));
        tonight = cohorts.sessions(cohort).get(1).id();
        people = IntStream.rangeClosed(1, PEOPLE).mapToObj(number -> enrolling.join(UUID.randomUUID(), cohort,
                NewPerson.called("Person %02d".formatted(number)), ConsentHow.SPOKEN)).toList();
    }

    @AfterEach
    void tonightIsOver() {
        signIn(Role.COORDINATOR);
        cohorts.close(tonight);
    }

    @Test
    void everyoneIsMarkedInThreeTapsFromToday() {
        Visit visit = visit(Screen.TABLET).signIn(facilitator, PASSWORD);
        assertThat(visit.heading("Today")).isVisible();

        tap(visit.button("Open the room"), visit.page().locator(".person-card").first());
        tap(visit.button("Everyone else is here"), tally(visit, PEOPLE + " here"));

        System.out.printf("taps: %d, median time per tap: %d ms%n", tapMillis.size(), median(tapMillis));
        assertThat(tapMillis.size()).isLessThanOrEqualTo(MOST_TAPS);
        List<AttendanceRecord> marks = marks();
        assertThat(marks).extracting(AttendanceRecord::enrolment).containsExactlyInAnyOrderElementsOf(people);
        assertThat(marks).extracting(AttendanceRecord::mark).containsOnly(Mark.PRESENT);

        tap(visit.button("Undo"), tally(visit, PEOPLE + " not yet"));
        assertThat(marks()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void twoFacilitatorsSeeEachOthersMarksWithoutReloading() {
        Visit one = visit(Screen.TABLET).signIn(facilitator, PASSWORD);
        Visit other = visit(Screen.TABLET).signIn(facilitator, PASSWORD);
        one.open("sessions/" + tonight.value());
        other.open("sessions/" + tonight.value());
        Locator lastCard = other.page().locator(".person-card").last();
        lastCard.scrollIntoViewIfNeeded();
        other.button("Person 23: sorry").tap();
        other.page().getByLabel("Reason, if you know it").fill("At the den");
        other.settle();
        double place = lastCard.boundingBox().y;

        one.button("Person 01: here").tap();
        long from = System.nanoTime();
        Locator seen = other.page().locator(".person-card.is-here").filter(
                new Locator.FilterOptions().setHasText("Person 01"));
        assertThat(seen).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(2000));
        System.out.printf("The other tablet sees the mark after %d ms%n", (System.nanoTime() - from) / 1_000_000);

        assertThat(seen).containsText("changed just now");
        assertThat(other.page().getByLabel("Reason, if you know it")).hasValue("At the den");
        assertThat(other.page().getByLabel("Reason, if you know it")).isFocused();
        assertThat(lastCard.boundingBox().y).as("what is looked at stays where it is").isCloseTo(place, within(1.0));
        other.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Sorry").setExact(true)).tap();
        assertThat(tally(one, "1 sorry")).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(2000));
        assertThat(one.complaints()).isEmpty();
        assertThat(other.complaints()).isEmpty();
    }

    @Test
    void everyTabletIsAtTheSameStepWithinTwoSeconds() {
        Visit one = visit(Screen.TABLET).signIn(facilitator, PASSWORD);
        Visit other = visit(Screen.TABLET).signIn(facilitator, PASSWORD);
        one.open("sessions/" + tonight.value());
        other.open("sessions/" + tonight.value());
        List<Long> millis = new ArrayList<>();
        for (String step : List.of("Register", "Check-in", "Topic", "Pledge", "Close", "Arrivals")) {
            Locator seen = other.page().locator(".steps [aria-current=step]")
                    .filter(new Locator.FilterOptions().setHasText(step));
            long from = System.nanoTime();
            one.page().locator(".steps button").filter(new Locator.FilterOptions().setHasText(step)).tap();
            assertThat(seen).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(2000));
            millis.add((System.nanoTime() - from) / 1_000_000);
            one.settle();
        }
        System.out.printf("The other tablet is at the same step after %s ms, in the middle %d ms%n", millis, median(millis));
        assertThat(one.complaints()).isEmpty();
        assertThat(other.complaints()).isEmpty();
    }

    private void tap(Locator button, Locator answer) {
        button.waitFor();
        long from = System.nanoTime();
        button.tap();
        answer.waitFor();
        tapMillis.add((System.nanoTime() - from) / 1_000_000);
    }

    private List<AttendanceRecord> marks() {
        return as(Role.COORDINATOR, () -> register.of(tonight));
    }

    private static Locator tally(Visit visit, String count) {
        return visit.page().locator(".tally > span").filter(new Locator.FilterOptions().setHasText(count));
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
