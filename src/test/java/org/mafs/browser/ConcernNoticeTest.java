package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer on a tablet in somebody's hands is on the right screens at once, and on no others. */
class ConcernNoticeTest extends BrowserTest {

    private static final String PASSWORD = "three plain words";
    private static final String WORRIED = "Zebedina";
    private static final String WELL = "Barnabas";
    private static final int AT_MOST_MS = 2000;
    private static final int QUESTION_ABOUT_HARM = 6;
    private static final Screen PHONE = new Screen(390, 844, true);

    /** Notes the moment in which there is something to be seen in the strip. */
    private static final String WATCH_THE_STRIP = """
            () => {
                const look = () => {
                    const strip = document.querySelector('.concern-strip');
                    if (strip && strip.innerText.trim() && strip.getBoundingClientRect().height > 0) {
                        window.stripSeenAt ??= Date.now();
                    }
                };
                new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
                look();
            }""";

    /** Notes the moment in which a finger chooses an answer. */
    private static final String WATCH_THE_FINGER = """
            () => document.addEventListener('pointerdown', touch => {
                if (touch.target.closest('.scale-option')) {
                    window.tappedAt ??= Date.now();
                }
            }, true)""";

    private static final String WORDS_SHOWN = """
            () => {
                const howItIsKept = [...document.querySelectorAll('.saved-line, [data-saved]')];
                howItIsKept.forEach(line => line.style.display = 'none');
                const words = document.body.innerText;
                howItIsKept.forEach(line => line.style.display = '');
                return words;
            }""";

    /** What a card shows to the room: its words without the time of day, and its drawings. */
    private static final String CARD = """
            card => card.className + ' ' + card.innerText.replace(/\\d\\d:\\d\\d/g, 'now') + ' '
                + [...card.querySelectorAll('use')].map(use => use.getAttribute('href')).join(' ')""";

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

    private final ListAppender<ILoggingEvent> unexpected = new ListAppender<>();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Visit> told = new LinkedHashMap<>();
    private OwnCohort cohort;
    private String room;

    @BeforeEach
    void tonight() {
        AccountId facilitator = account("leads");
        AccountId lead = account("answers");
        AccountId deputy = account("stands-in");
        AccountId elsewhere = account("elsewhere");
        cohort = cohorts.notLed(0);
        scope.setLeaders(cohorts.notLed(1).id(), Set.of(elsewhere));
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today(), cohort.session().value()).update();
        signIn(Role.COORDINATOR);
        CohortRecord now = planning.get(cohort.id());
        planning.change(cohort.id(), now.version(), new CohortDetails(now.name(), places.called("House " + suffix), 9));
        SiteId site = planning.get(cohort.id()).venue().site();
        duties.name(site, 0, new NewDuty(lead, Contact.NONE), new NewDuty(deputy, Contact.NONE));
        Stream.of(WORRIED, WELL).map(name -> enrolling.join(UUID.randomUUID(), cohort.id(),
                        NewPerson.called(name + " Quillfeather"), ConsentHow.PAPER)).toList()
                .forEach(person -> register.mark(cohort.session(), person, Mark.PRESENT, null, Optional.empty()));
        scope.setLeaders(cohort.id(), Set.of(facilitator));
        room = "sessions/" + cohort.session().value();
        unexpected.start();
        pagesLog().addAppender(unexpected);
    }

    @AfterEach
    void logAsBefore() {
        pagesLog().detachAppender(unexpected);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(OwnCohorts.FIRST, cohort.session().value()).update();
    }

    @Test
    void anAnswerOnAHandedTabletIsOnTheRightScreensWithinTwoSecondsAndOnNoOthers() {
        watch("facilitator, Today", "leads", "today", Screen.DESK);
        watch("facilitator, the room", "leads", room, Screen.TABLET);
        watch("facilitator, People on a phone", "leads", "people", PHONE);
        watch("safeguarding lead, Today", "answers", "today", Screen.DESK);
        watch("deputy, Today", "stands-in", "today", Screen.DESK);
        Visit elsewhere = visit(Screen.DESK).signIn("elsewhere-" + suffix, PASSWORD).open("today");
        Visit researcher = visit(Screen.DESK).signIn("researcher");
        Visit tablet = visit(Screen.TABLET).signIn("leads-" + suffix, PASSWORD).open(room);
        choosePin(tablet);

        handOver(tablet, WORRIED);
        tablet.page().evaluate(WATCH_THE_FINGER);
        answer(tablet.page(), QUESTION_ABOUT_HARM, 2);
        told.forEach((screen, visit) -> {
            assertThat(strip(visit)).isVisible();
            long took = number(visit, "stripSeenAt") - number(tablet, "tappedAt");
            System.out.printf("From the finger to the screen of the %s: %d ms%n", screen, took);
            assertThat(took).as("milliseconds to " + screen).isBetween(0L, (long) AT_MOST_MS);
        });
        String answered = shown(tablet);
        told.values().forEach(this::saysNeitherWhoNorWhy);
        standsInNobodysWay(told.get("facilitator, People on a phone"));
        isReachedByKeys(told.get("safeguarding lead, Today"));

        String finish = handIn(tablet, 0);
        back(tablet);
        assertThat(tablet.page().locator("[data-screen='care']:visible")).containsText(WORRIED + " gave an answer that asks for care.");
        tablet.button("I have read this").click();
        tablet.page().waitForURL("**/" + room);

        handOver(tablet, WELL);
        answer(tablet.page(), QUESTION_ABOUT_HARM, 0);
        assertThat(shown(tablet)).as("the form is the same for both").isEqualTo(answered);
        assertThat(handIn(tablet, 0)).as("the last page is the same for both").isEqualTo(finish);
        back(tablet);
        tablet.page().waitForURL("**/" + room);

        Visit inTheRoom = told.get("facilitator, the room").open(room);
        assertThat(card(inTheRoom, WORRIED)).as("the cards in the room").isEqualTo(card(inTheRoom, WELL));
        assertThat(elsewhere.settle().page().locator(".concern-strip")).not().isVisible();
        assertThat(researcher.settle().page().locator(".concern-strip")).hasCount(0);
        assertThat(openConcerns()).isEqualTo(1);
        goesFromEveryScreenOnceAnswered(told.get("safeguarding lead, Today").page());
        assertThat(unexpected.list).as("what went wrong on a page that was thrown away").isEmpty();
    }

    private void watch(String screen, String who, String page, Screen size) {
        Visit visit = visit(size).signIn(who + "-" + suffix, PASSWORD).open(page);
        assertThat(strip(visit)).not().isVisible();
        visit.page().evaluate(WATCH_THE_STRIP);
        told.put(screen, visit);
    }

    private void saysNeitherWhoNorWhy(Visit visit) {
        assertThat(strip(visit)).hasText("Somebody needs a talkOpen");
        assertThat(strip(visit)).hasAttribute("aria-live", "polite");
    }

    /** It takes its own line under the bar, and what scrolls or jumps to the top stops below it. */
    private static void standsInNobodysWay(Visit visit) {
        BoundingBox strip = strip(visit).boundingBox();
        BoundingBox bar = visit.page().locator(".shell-bar").boundingBox();
        BoundingBox heading = visit.page().locator("h1").boundingBox();
        assertThat(strip.y).isGreaterThanOrEqualTo(bar.y + bar.height - 1);
        assertThat(heading.y).isGreaterThanOrEqualTo(strip.y + strip.height);
        assertThat(strip.height).as("one line").isLessThan(60);
        Number kept = (Number) visit.page().evaluate(
                "() => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)");
        assertThat(kept.doubleValue()).isGreaterThan(bar.height + strip.height);
    }

    private static void isReachedByKeys(Visit visit) {
        Page page = visit.page();
        page.locator(".skip-link").focus();
        Locator open = strip(visit).locator("a");
        for (int key = 0; key < 4 && !(boolean) open.evaluate("link => link === document.activeElement"); key++) {
            page.keyboard().press("Tab");
        }
        assertThat(open).isFocused();
    }

    private void goesFromEveryScreenOnceAnswered(Page lead) {
        lead.keyboard().press("Enter");
        assertThat(lead.locator("h1")).containsText(WORRIED);
        lead.getByRole(AriaRole.BUTTON, named("Write a note")).click();
        lead.getByLabel("In your own words").fill("We talked in the kitchen.");
        lead.getByRole(AriaRole.BUTTON, named("Save")).click();
        told.values().forEach(visit -> assertThat(strip(visit)).not().isVisible());
    }

    private AccountId account(String who) {
        String username = who + "-" + suffix;
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Sam Hollowell", username, PASSWORD));
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

    /** With CORE-10 and nothing else. */
    private static void handOver(Visit visit, String who) {
        visit.button("Hand tablet to " + who + " Quillfeather").click();
        Locator dialog = visit.page().locator("vaadin-dialog");
        dialog.locator("vaadin-checkbox").first().waitFor();
        visit.settle();
        for (Locator form : dialog.locator("vaadin-checkbox").all()) {
            form.getByRole(AriaRole.CHECKBOX).setChecked(form.innerText().contains("CORE-10"));
        }
        visit.settle();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand tablet to " + who)).click();
        visit.page().waitForURL("**/f");
        visit.button("Start").click();
        visit.page().locator("mafs-form .question").first().waitFor();
        assertThat(visit.page().locator("mafs-form .question")).hasCount(10);
    }

    private static void answer(Page page, int question, int number) {
        page.locator("mafs-form .question").nth(question - 1).locator(".scale-option:has(input[value='" + number + "'])").click();
    }

    /** The rest of the form; then what the last page says. */
    private static String handIn(Visit tablet, int number) {
        for (int question = 1; question <= 10; question++) {
            if (question != QUESTION_ABOUT_HARM) {
                answer(tablet.page(), question, number);
            }
        }
        tablet.page().locator(".step-hand-in").click();
        assertThat(tablet.page().getByText("Everything is saved.").locator("visible=true")).isVisible();
        assertThat(tablet.button("I am Sam")).isVisible();
        return shown(tablet);
    }

    /** Every word on the tablet, whoever it is with, but not how and when answers were kept. */
    private static String shown(Visit tablet) {
        assertThat(tablet.page().locator(".concern-strip")).hasCount(0);
        return ((String) tablet.page().evaluate(WORDS_SHOWN)).replace(WORRIED, "NAME").replace(WELL, "NAME");
    }

    private static void back(Visit tablet) {
        tablet.button("I am Sam").click();
        for (String digit : List.of("2", "5", "8", "0")) {
            tablet.page().locator("button[data-digit='" + digit + "']").click();
        }
        tablet.button("Enter").click();
    }

    private static Locator strip(Visit visit) {
        return visit.page().locator(".concern-strip");
    }

    private static String card(Visit visit, String who) {
        Locator card = visit.page().locator(".person-card").filter(new Locator.FilterOptions().setHasText(who));
        return ((String) card.evaluate(CARD)).replace(who, "NAME");
    }

    private static long number(Visit visit, String name) {
        return ((Number) visit.page().evaluate("name => window[name]", name)).longValue();
    }

    private int openConcerns() {
        return database.sql("SELECT COUNT(*) FROM concern n JOIN enrolment e ON e.id = n.enrolment_id WHERE e.cohort_id = ?")
                .param(cohort.id().value()).query(Integer.class).single();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Logger pagesLog() {
        return (Logger) LoggerFactory.getLogger("org.mafs.access.ui.Unexpected");
    }
}
