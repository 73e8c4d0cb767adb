package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.MeetingRecord;
import org.mafs.mutualaid.MeetingsVisited;
import org.mafs.mutualaid.OwnMeetings;
import org.mafs.person.ConsentHow;
import org.mafs.person.ConsentPurpose;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One meeting from the directory to the outcomes: planned with somebody, told by them on the tablet, and counted. The
 * group began a week ago and meets today.
 */
class PlanToOutcomeTest extends BrowserTest {

    private static final String PASSWORD = "three plain words";
    private static final String FIRST_NAME = "Perpetua";
    private static final String NAME = FIRST_NAME + " Wainscott";
    private static final int DAYS_AGO = 3;

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private OwnMeetings meetings;
    @Autowired
    private MeetingsVisited counts;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private CohortScope scope;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private String username;
    private OwnCohort cohort;
    private EnrolmentId person;
    private SessionId tonight;
    private MeetingRecord meeting;

    @BeforeEach
    void aGroupInItsSecondWeek() {
        username = "goes-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Sam Along", username, PASSWORD));
        cohort = cohorts.notLed(1);
        time.firstSession(cohort, -7);
        tonight = cohort.sessions().get(1).id();
        meeting = meetings.on(threeDaysAgo().getDayOfWeek(), "smart");
        signIn(Role.COORDINATOR);
        person = enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(NAME), ConsentHow.PAPER);
        for (EnrolmentId each : List.of(cohort.person(), person)) {
            time.say(each, ConsentPurpose.RESEARCH, true);
            signIn(Role.COORDINATOR);
            register.mark(cohort.session(), each, Mark.PRESENT, null, Optional.empty());
            register.mark(tonight, each, Mark.PRESENT, null, Optional.empty());
        }
        counts.tell(FormKey.atSession("check-in", cohort.person(), tonight), cohort.person(), Optional.of(tonight),
                calendar.today(), 7, OptionalInt.of(0));
        scope.setLeaders(cohort.id(), Set.of(((SignedIn) signIn(username)).id()));
    }

    /** The evening is over for good, with what was told on it. */
    @AfterEach
    void longAgo() {
        meetings.clear();
        database.sql("UPDATE cohort_session SET held_on = held_on - INTERVAL 1 YEAR WHERE cohort_id = ?")
                .param(cohort.id().value()).update();
        database.sql("UPDATE meeting_recall m JOIN cohort_session s ON s.id = m.session_id SET m.asked_on = s.held_on "
                + "WHERE s.cohort_id = ?").param(cohort.id().value()).update();
    }

    @Test
    void aMeetingIsPlannedVisitedToldInTwoTapsAndCounted() {
        Visit coordinator = visit(Screen.DESK).signIn("coordinator");
        assertThat(tried(coordinator)).containsText("Of nobody is it known yet");

        Visit visit = visit(Screen.TABLET).signIn(username, PASSWORD);
        plan(visit);
        planned(visit);
        theDayComesAndGoes();

        visit.open("sessions/" + tonight.value());
        handOver(visit);
        tellsOfItInTwoTaps(visit.page());
        back(visit.page());

        visit.open("enrolments/" + person.value());
        Locator mutualAid = visit.page().locator(".mutual-aid");
        assertThat(mutualAid.locator(".visits li")).hasCount(1);
        assertThat(mutualAid.locator(".visits li")).containsText(meeting.name());
        assertThat(mutualAid.locator(".visits li")).containsText(Calendar.longDay(threeDaysAgo()));
        assertThat(mutualAid).containsText("Nothing planned yet");
        assertThat(planStatus()).isEqualTo("DONE");

        visit.open("cohorts/" + cohort.id().value() + "/mutual-aid");
        assertThat(visit.page().locator(".person-card").filter(new Locator.FilterOptions().setHasText(NAME)))
                .containsText("Has been to one");
        assertThat(visit.page().locator(".finding")).containsText("1 of 2");

        assertThat(tried(coordinator)).containsText("1 of the one person it is known of");
        assertThat(coordinator.complaints()).isEmpty();
    }

    private void plan(Visit visit) {
        Page page = visit.page();
        visit.open("meetings/" + meeting.id().value());
        visit.button("Plan this with somebody").tap();
        page.getByLabel("Whose plan is it?").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(NAME)).click();
        visit.button("Go on").tap();
        page.waitForURL("**/enrolments/" + person.value() + "/plan?**");
        visit.settle();
        visit.button("Plan this").tap();
        page.waitForURL(address -> address.matches(".*/enrolments/" + person.value() + "/plan/\\d+$"));
        visit.settle();
    }

    private void planned(Visit visit) {
        visit.open("enrolments/" + person.value());
        assertThat(visit.page().locator(".mutual-aid")).containsText(meeting.name());
        assertThat(visit.page().locator(".visits li")).hasCount(0);
    }

    /** A week at once: nobody can plan for a day that has passed. */
    private void theDayComesAndGoes() {
        assertThat(database.sql("UPDATE visit_plan SET planned_on = planned_on - INTERVAL 7 DAY WHERE enrolment_id = ? "
                        + "AND planned_on = ?").params(person.value(), threeDaysAgo().plusDays(7)).update()).isOne();
    }

    private static void handOver(Visit visit) {
        Page page = visit.page();
        page.locator(".shell-user").click();
        visit.button("My PIN").click();
        page.getByLabel("New PIN").fill("2580");
        page.getByLabel("The same PIN again").fill("2580");
        visit.button("Keep this PIN").click();
        assertThat(page.getByText("Your PIN is kept.")).isVisible();
        visit.button("Hand tablet to " + NAME).click();
        page.locator("vaadin-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                .setName("Hand tablet to " + FIRST_NAME)).click();
        page.waitForURL("**/f");
        visit.button("Start").tap();
    }

    private void tellsOfItInTwoTaps(Page page) {
        Locator places = page.locator("mafs-form .visit-places");
        while (!places.isVisible()) {
            page.locator(".step-next").tap();
        }
        Locator theirs = page.locator(".visit-place", new Page.LocatorOptions().setHasText("Clarendon Hall"))
                .locator(".choice-option");
        theirs.tap();
        assertThat(theirs).hasAttribute("aria-pressed", "true");
        page.locator(".step-next").tap();
        assertThat(places).isHidden();
        while (page.locator(".step-next").isVisible()) {
            page.locator(".step-next").tap();
        }
        page.waitForTimeout(600);
        page.locator(".step-hand-in").tap();
        page.locator(".form-thanks").waitFor();
    }

    /** Other forms of the evening wait still. */
    private void back(Page page) {
        page.reload();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I am not " + FIRST_NAME)).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I am Sam").setExact(true)).click();
        for (String digit : List.of("2", "5", "8", "0")) {
            page.locator("button[data-digit='" + digit + "']").click();
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enter").setExact(true)).click();
        page.waitForURL("**/sessions/" + tonight.value());
    }

    private Locator tried(Visit coordinator) {
        coordinator.open("outcomes?cohort=" + cohort.id().value());
        Locator withoutPlan = coordinator.button("Open without a plan");
        coordinator.page().locator(".outcome-fold").first().or(withoutPlan).first().waitFor();
        if (withoutPlan.isVisible()) {
            withoutPlan.click();
            coordinator.page().locator(".form-dialog").getByRole(AriaRole.BUTTON).getByText("Open without a plan").click();
        }
        Locator shares = coordinator.page().locator(".outcome-fold").filter(new Locator.FilterOptions()
                .setHasText("Use and mutual aid"));
        shares.locator("summary").first().click();
        return shares;
    }

    private String planStatus() {
        return database.sql("SELECT status FROM visit_plan WHERE enrolment_id = ?").param(person.value())
                .query(String.class).single();
    }

    private LocalDate threeDaysAgo() {
        return calendar.today().minusDays(DAYS_AGO);
    }
}
