package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.SiteId;
import org.mafs.cohort.CohortDetails;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.CohortRecord;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Places;
import org.mafs.cohort.Register;
import org.mafs.person.ConsentHow;
import org.mafs.person.Contact;
import org.mafs.person.NewPerson;
import org.mafs.safeguarding.NamingDuties;
import org.mafs.safeguarding.NewDuty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer on a tablet in somebody's hands is on the right screens at once, and on no others. */
class ConcernNoticeTest extends BrowserTest {

    private static final String PASSWORD = "three plain words";
    private static final String PERSON = "Zebedina Quillfeather";
    private static final int MOST_MS = 2000;
    private static final int STEPS = 60;

    /** Notes the moment in which the strip is there to be seen. */
    private static final String WATCH = """
            () => {
                const look = () => {
                    const strip = document.querySelector('.concern-strip');
                    if (strip && strip.getBoundingClientRect().height > 0) {
                        window.mafsSeen ??= Date.now();
                    }
                    requestAnimationFrame(look);
                };
                look();
            }""";

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private CohortScope scope;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Places places;
    @Autowired
    private NamingDuties duties;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private OwnCohort cohort;

    @BeforeEach
    void tonight() {
        AccountId facilitator = account("leads");
        AccountId lead = account("answers");
        AccountId deputy = account("stands-in");
        account("elsewhere");
        cohort = cohorts.notLed(0);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today(), cohort.session().value()).update();
        signIn(Role.COORDINATOR);
        CohortRecord now = planning.get(cohort.id());
        planning.change(cohort.id(), now.version(), new CohortDetails(now.name(), places.called("House " + suffix), 9));
        SiteId site = planning.get(cohort.id()).venue().site();
        duties.name(site, 0, new NewDuty(lead, Contact.NONE), new NewDuty(deputy, Contact.NONE));
        register.mark(cohort.session(), enrolling.join(UUID.randomUUID(), cohort.id(), NewPerson.called(PERSON),
                ConsentHow.PAPER), Mark.PRESENT, null, Optional.empty());
        scope.setLeaders(cohort.id(), Set.of(facilitator));
    }

    @Test
    void anAnswerOnAHandedTabletIsOnTheRightScreensWithinTwoSecondsAndOnNoOthers() {
        Map<String, Visit> watching = new TreeMap<>();
        for (String who : List.of("leads", "answers", "stands-in", "elsewhere")) {
            Visit visit = visit(Screen.DESK).signIn(who + "-" + suffix, PASSWORD);
            visit.open("today");
            assertThat(visit.page().locator(".concern-strip")).not().isVisible();
            visit.page().evaluate(WATCH);
            watching.put(who, visit);
        }
        Visit tablet = visit(Screen.TABLET).signIn("leads-" + suffix, PASSWORD);
        tablet.open("sessions/" + cohort.session().value());
        choosePin(tablet);
        handOver(tablet);
        answerTwoToEverything(tablet.page());
        for (String who : List.of("leads", "answers", "stands-in")) {
            Locator strip = watching.get(who).page().locator(".concern-strip");
            assertThat(strip).isVisible();
            assertThat(strip).containsText("Somebody needs a talk");
            assertThat(strip).not().containsText("Zebedina");
            long took = seen(watching.get(who)) - opened();
            System.out.printf("The strip came to the screen of the one who %s after %d ms%n", who, took);
            assertThat(took).as("milliseconds until " + who).isBetween(0L, (long) MOST_MS);
        }
        assertThat(watching.get("elsewhere").page().locator(".concern-strip")).not().isVisible();
        assertThat(tablet.page().locator(".concern-strip")).hasCount(0);
        assertThat(tablet.page().locator(".form-thanks")).not().containsText("talk with");

        Page lead = watching.get("answers").page();
        lead.locator(".concern-strip a").click();
        assertThat(lead.locator("h1")).containsText(PERSON);
        lead.getByText("Write a note").click();
        lead.getByLabel("In your own words").fill("We talked in the kitchen.");
        lead.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
        for (String who : List.of("leads", "answers", "stands-in")) {
            assertThat(watching.get(who).page().locator(".concern-strip")).not().isVisible();
        }
    }

    private AccountId account(String who) {
        String username = who + "-" + suffix;
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Sam " + who, username, PASSWORD));
        return ((SignedIn) signIn(username)).id();
    }

    private static void choosePin(Visit visit) {
        visit.page().locator(".shell-user").click();
        visit.button("My PIN").click();
        visit.page().getByLabel("New PIN").fill("2580");
        visit.page().getByLabel("The same PIN again").fill("2580");
        visit.button("Keep this PIN").click();
        assertThat(visit.page().getByText("Your PIN is kept.")).isVisible();
    }

    private static void handOver(Visit visit) {
        visit.button("Hand tablet to " + PERSON).click();
        visit.page().locator("vaadin-dialog").getByText("Hand tablet to Zebedina").last().click();
        visit.page().waitForURL("**/f");
        visit.button("Start").click();
        visit.page().locator("mafs-form").waitFor();
    }

    /** The question about harm among them, whichever it is. */
    private static void answerTwoToEverything(Page page) {
        Locator thanks = page.locator(".form-thanks");
        for (int step = 0; step < STEPS && !thanks.isVisible(); step++) {
            Locator two = page.locator("mafs-form .scale-option:visible:has(input[value='2'])");
            if (two.count() > 0) {
                two.first().click();
            }
            Locator handIn = page.locator(".step-hand-in:visible");
            (handIn.count() > 0 ? handIn : page.locator(".step-next:visible")).first().click();
            page.waitForTimeout(300);
        }
        thanks.waitFor();
    }

    private long opened() {
        return database.sql("SELECT n.opened_at FROM concern n JOIN enrolment e ON e.id = n.enrolment_id WHERE e.cohort_id = ?")
                .param(cohort.id().value()).query(Timestamp.class).single().getTime();
    }

    private static long seen(Visit visit) {
        return ((Number) visit.page().evaluate("() => window.mafsSeen")).longValue();
    }
}
