package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.curriculum.LeadMarks;
import org.mafs.curriculum.MarkedSession;
import org.mafs.curriculum.RunStep;
import org.mafs.curriculum.StepOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An evening led from a tablet, a phone and a desk: with a network that comes and goes, and when time runs short. */
class LeadModeTest extends BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private LeadMarks marks;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private OwnCohort cohort;
    private List<RunStep> steps;

    @BeforeEach
    void anEveningThatBeginsNow() {
        cohort = cohorts.led(0);
        lasts(150);
        steps = as(Role.FACILITATOR, () -> marks.plan(cohort.session(), "en")).content().steps();
    }

    /** Otherwise the demo's facilitator would have one more session tonight in every test that follows. */
    @AfterEach
    void theEveningIsOver() {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(OwnCohorts.FIRST, cohort.session().value()).update();
    }

    @ParameterizedTest
    @CsvSource({"390, 844, true", "1024, 768, true", "1920, 1080, false"})
    void anEveningGoesFromStepToStepAndIsKept(int width, int height, boolean touch) {
        Visit visit = leads(new Screen(width, height, touch));
        looksWell(visit, "begin");
        visit.button("Begin now").click();
        assertThat(visit.heading(steps.getFirst().title())).isVisible();
        assertThat(visit.page().locator(".lead-timer")).hasText(Pattern.compile("\\d+:\\d\\d"));
        assertThat(visit.page().locator(".lead-pace")).containsText("On time");
        looksWell(visit, "step");
        visit.page().getByLabel("Note on this step").fill("Everybody spoke");
        next(visit);
        assertThat(visit.heading(steps.get(1).title())).isFocused();
        assertThat(visit.page().locator(".lead > [role=status]").first()).hasText(
                "Step 2 of %d: %s".formatted(steps.size(), steps.get(1).title()));
        assertThat(visit.page().locator(".lead-saved")).containsText("Saved");
        eventually(() -> marked().steps().size() >= 2 && marked().steps().getFirst().note().isPresent());
        assertThat(marked().steps().getFirst().note()).hasValue("Everybody spoke");
        assertThat(marked().steps().getFirst().outcome()).as("it took no time").isEmpty();
        visit.page().reload();
        assertThat(visit.heading(steps.get(1).title())).isVisible();
        back(visit);
        assertThat(visit.heading(steps.getFirst().title())).isVisible();
        assertThat(visit.page().getByLabel("Note on this step")).hasValue("Everybody spoke");
        show(visit);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void withoutNetworkTheEveningGoesOnAndArrivesLater() {
        Visit visit = leads(Screen.TABLET);
        visit.button("Begin now").click();
        assertThat(visit.page().locator(".lead-saved")).containsText("Saved");
        visit.context().setOffline(true);
        visit.page().getByLabel("Note on this step").fill("Bea told us of her sister");
        next(visit);
        visit.button("Leave this out").click();
        assertThat(visit.page().locator(".lead-saved")).containsText("No network: everything is kept here");
        picture(visit, "no-network");
        assertThat((String) visit.page().evaluate("() => JSON.stringify(localStorage)")).contains("LEFT_OUT")
                .doesNotContain("Bea", "sister");
        visit.page().locator(".lead-page").first().click();
        assertThat(visit.page().locator(".show-picture").evaluate("picture => picture.complete && picture.naturalWidth > 0"))
                .as("pictures are on the tablet").isEqualTo(true);
        visit.page().keyboard().press("Escape");
        assertThat(marked().steps()).hasSize(1);
        visit.context().setOffline(false);
        assertThat(visit.page().locator(".lead-saved")).containsText("Saved");
        eventually(() -> marked().steps().size() == 3);
        assertThat(marked().steps().getFirst().note()).hasValue("Bea told us of her sister");
        assertThat(marked().steps().get(1).outcome()).hasValue(StepOutcome.LEFT_OUT);
        assertThat(visit.page().evaluate("() => localStorage.getItem('mafs-lead-%d')".formatted(cohort.session().value())))
                .as("nothing stays behind").isNull();
    }

    @Test
    void aPageThatIsLoadedAnewWithoutNetworkGoesOnWhereItWas() {
        Visit visit = leads(Screen.TABLET);
        visit.page().waitForFunction("async () => (await caches.match('/lead/page')) !== undefined");
        visit.button("Begin now").click();
        visit.page().getByLabel("Note on this step").fill("Bea told us of her sister");
        next(visit);
        eventually(() -> marked().steps().size() == 2 && marked().steps().getFirst().note().isPresent());
        visit.context().setOffline(true);
        visit.page().reload();
        assertThat(visit.heading(steps.get(1).title())).isVisible();
        assertThat(visit.page().locator(".lead-saved")).containsText("No network");
        assertThat(visit.page().locator(".lead-timer")).hasText(Pattern.compile("\\d+:\\d\\d"));
        visit.page().waitForFunction("() => document.documentElement.dataset.ready === 'yes'");
        visit.page().locator(".lead-page").first().click();
        assertThat(visit.page().locator(".show-picture").evaluate("picture => picture.complete && picture.naturalWidth > 0"))
                .as("pictures are on the tablet").isEqualTo(true);
        visit.page().keyboard().press("Escape");
        assertThat((String) visit.page().evaluate("() => JSON.stringify(sessionStorage)")).doesNotContain("Bea", "sister");
        next(visit);
        visit.page().reload();
        assertThat(visit.heading(steps.get(2).title())).isVisible();
        visit.context().setOffline(false);
        assertThat(visit.page().locator(".lead-saved")).containsText("Saved");
        eventually(() -> marked().steps().size() == 3);
        back(visit);
        back(visit);
        assertThat(visit.page().getByLabel("Note on this step")).hasValue("Bea told us of her sister");
    }

    @Test
    void whatWaitsGoesFromAnyPageOfTheApp() {
        Visit visit = leads(Screen.TABLET);
        visit.context().route("**/marks", route -> route.abort());
        visit.button("Begin now").click();
        assertThat(visit.page().locator(".lead-saved")).containsText("No network");
        visit.open("meetings");
        assertThat(marked().begunAt()).isEmpty();
        visit.context().unroute("**/marks");
        visit.open("curriculum");
        eventually(() -> marked().begunAt().isPresent());
        visit.page().waitForFunction("() => localStorage.getItem('mafs-lead-%d') === null".formatted(cohort.session().value()));
    }

    @Test
    void aPageThatWasTriedOutTheDayBeforeBeginsAnewOnItsDay() {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today().plusDays(1), cohort.session().value()).update();
        Visit visit = visit(Screen.TABLET).signIn("facilitator").open("lead/" + cohort.session().value());
        visit.page().clock().install();
        visit.page().reload();
        visit.button("Begin now").click();
        assertThat(visit.page().locator(".lead-saved")).containsText("nothing is kept");
        visit.page().waitForResponse("**/plan", () -> visit.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))"));
        visit.page().evaluate("() => new Promise(done => setTimeout(done, 200))");
        assertThat(visit.heading(steps.getFirst().title())).isVisible();
        lasts(150);
        visit.page().clock().fastForward(Duration.ofHours(24).toMillis());
        assertThat(visit.button("Begin now")).isVisible();
        assertThat(visit.page().locator(".lead-saved")).not().containsText("nothing is kept");
        visit.button("Begin now").click();
        eventually(() -> marked().begunAt().isPresent() && marked().steps().size() == 1);
    }

    @Test
    void whoSignsOutOnAnotherPageLeavesNoNotesInSight() {
        Visit visit = leads(Screen.TABLET);
        visit.button("Begin now").click();
        visit.page().getByLabel("Note on this step").fill("Bea told us of her sister");
        Page other = visit.context().newPage();
        other.navigate(address() + "/curriculum");
        eventually(() -> marked().steps().getFirst().note().isPresent());
        other.locator(".shell-user").click();
        other.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
        other.waitForURL(address -> address.contains("sign-in"));
        assertThat(visit.page().locator(".lead-cover")).isVisible();
        assertThat((String) visit.page().evaluate("() => document.body.innerText + [...document.querySelectorAll('textarea')]"
                + ".map(field => field.value) + JSON.stringify(sessionStorage)")).doesNotContain("Bea", "sister");
    }

    @Test
    void whenTimeRunsShortTheStepsToComeAreShorterAndWhatCannotFitIsSaid() {
        lasts(120);
        Visit visit = leads(Screen.TABLET);
        visit.button("Begin now").click();
        assertThat(visit.page().locator(".lead-pace")).containsText(Pattern.compile("3[01] minutes late"));
        assertThat(visit.page().locator(".run-step.is-coming").last()).containsText("instead of");
        picture(visit, "late");
        int least = steps.stream().mapToInt(RunStep::atLeast).sum();
        lasts(least - 5);
        visit.page().reload();
        assertThat(visit.page().locator(".lead-pace")).containsText(Pattern.compile("[56] minutes too many"));
        assertThat(Axe.now(visit.page())).isEmpty();
        picture(visit, "too-late");
        visit.page().locator(".run-step.is-coming").getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Leave out: Break")).click();
        assertThat(visit.page().locator(".lead-pace")).not().containsText("too many");
    }

    @Test
    void theRestOfAnEveningIsSqueezedInProportionAndNeverBelowWhatItNeeds() {
        Visit visit = leads(Screen.PHONE);
        Page page = visit.page();
        page.evaluate("async () => window.rest = await import('/scripts/lead/pace.js')");
        String steps = "[{minutes:30,atLeast:20},{minutes:45,atLeast:30},{minutes:15,atLeast:10},{minutes:60,atLeast:40}]";
        assertThat(page.evaluate("() => rest.allot(" + steps + ", 200)").toString()).contains("[30, 45, 15, 60]", "over=0");
        assertThat(page.evaluate("() => rest.allot(" + steps + ", 125)").toString()).contains("[25, 38, 12, 50]", "over=0");
        assertThat(page.evaluate("() => rest.allot(" + steps + ", 100)").toString()).contains("[20, 30, 10, 40]", "over=0");
        assertThat(page.evaluate("() => rest.allot(" + steps + ", 90)").toString()).contains("[20, 30, 10, 40]", "over=10");
        assertThat(page.evaluate("() => rest.allot([], -5).over")).isEqualTo(5);
        assertThat(page.evaluate("""
                () => [...Array(151).keys()].every(room => {
                  const { minutes, over } = rest.allot(%s, room);
                  const sum = minutes.reduce((all, one) => all + one, 0);
                  return room < 100 ? sum - over === room : sum === Math.min(room, 150) && over === 0;
                })""".formatted(steps))).as("not a minute is lost").isEqualTo(true);
        String current = "{minutes:30,atLeast:20,begunAt:0}, [{minutes:40,atLeast:20}], 70 * 60000";
        assertThat(page.evaluate("() => { const { late, spare, over } = rest.pace(" + current + ", 0); return [late, spare, over].join() }"))
                .isEqualTo("0,0,0");
        assertThat(page.evaluate("() => { const now = rest.pace(" + current + ", 40 * 60000); "
                + "return [now.late, now.coming[0].minutes, now.over, now.endsAt / 60000].join() }"))
                .as("the step that runs is ten minutes over its time").isEqualTo("10,30,0,70");
        assertThat(page.evaluate("() => { const now = rest.pace(" + current + ", 60 * 60000); "
                + "return [now.late, now.coming[0].minutes, now.over, now.endsAt / 60000].join() }"))
                .as("the last step needs twenty").isEqualTo("30,20,10,80");
    }

    @Test
    void aSignInThatEndsIsSaidCalmlyAndNothingIsLost() {
        Visit visit = leads(Screen.TABLET);
        visit.button("Begin now").click();
        assertThat(visit.page().locator(".lead-saved")).containsText("Saved");
        visit.context().clearCookies();
        next(visit);
        assertThat(visit.page().locator(".lead-saved")).containsText("You are signed out. Everything is kept here");
        assertThat(visit.page().locator(".lead-cover")).isVisible();
        assertThat(visit.button(Pattern.compile("Next: .*"))).hasCount(0);
        assertThat(Axe.now(visit.page())).isEmpty();
        picture(visit, "signed-out");
        Page elsewhere = visit.context().newPage();
        elsewhere.navigate(address() + "/sign-in");
        elsewhere.getByLabel("Username").fill("facilitator");
        elsewhere.locator("input[name=password]").fill("mafs-demo");
        elsewhere.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        elsewhere.waitForURL(address -> !address.contains("sign-in"));
        elsewhere.close();
        assertThat(visit.page().locator(".lead-saved")).containsText("Saved",
                new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        eventually(() -> marked().steps().size() == 2);
        assertThat(visit.button(Pattern.compile("Next: .*"))).isVisible();
    }

    @Test
    void aDoubleTapGoesOneStep() {
        Visit visit = leads(Screen.TABLET);
        visit.button("Begin now").dblclick();
        assertThat(visit.heading(steps.getFirst().title())).isVisible();
        eventually(() -> marked().steps().size() == 1);
        visit.button(Pattern.compile("Next: .*")).dblclick();
        assertThat(visit.heading(steps.get(1).title())).isVisible();
        eventually(() -> marked().steps().size() == 2);
        assertThat(visit.page().locator(".lead-where")).hasText("Step 2 of %d".formatted(steps.size()));
    }

    @Test
    void aBeginningCanBeTakenBack() {
        Visit visit = leads(Screen.PHONE);
        visit.button("Begin now").click();
        eventually(() -> marked().begunAt().isPresent() && marked().steps().size() == 1);
        picture(visit, "first");
        visit.button("Not begun yet").click();
        assertThat(visit.button("Begin now")).isVisible();
        eventually(() -> marked().begunAt().isEmpty() && marked().steps().getFirst().begunAt().isEmpty());
    }

    @Test
    void aNoteThatIsWrittenWhileAnotherWaitsSealedComesAfterIt() {
        Visit visit = leads(Screen.TABLET);
        visit.button("Begin now").click();
        assertThat(visit.page().locator(".lead-saved")).containsText("Saved");
        visit.page().route("**/marks", route -> route.abort());
        Locator note = visit.page().getByLabel("Note on this step");
        note.fill("Bea spoke");
        note.blur();
        assertThat(visit.page().locator(".lead-saved")).containsText("No network");
        visit.page().reload();
        assertThat(visit.page().getByText("What you write here is added to it")).isVisible();
        note.fill("Ali came late");
        note.blur();
        assertThat(note).hasValue("");
        visit.page().unroute("**/marks");
        eventually(() -> marked().steps().getFirst().note().filter("Bea spoke\nAli came late"::equals).isPresent());
        assertThat(note).hasValue("Bea spoke\nAli came late");
    }

    @Test
    void aSessionOfOthersIsCalmlyNotThere() {
        OwnCohort others = cohorts.notLed(0);
        Visit visit = visit(Screen.PHONE).signIn("facilitator").open("lead/" + others.session().value());
        assertThat(visit.heading("Nothing to see here")).isVisible();
        assertThat(visit.button("Begin now")).hasCount(0);
    }

    private Visit leads(Screen screen) {
        Visit visit = visit(screen).signIn("facilitator").open("lead/" + cohort.session().value());
        visit.button("Begin now").waitFor();
        visit.page().waitForFunction("() => document.documentElement.dataset.ready === 'yes'");
        return visit;
    }

    private void lasts(int minutes) {
        database.sql("UPDATE cohort_session SET held_on = ?, starts_at = ?, minutes = ? WHERE id = ?")
                .params(calendar.today(), LocalTime.ofInstant(calendar.now(), Calendar.PLACE).truncatedTo(ChronoUnit.MINUTES),
                        minutes, cohort.session().value()).update();
    }

    private static void next(Visit visit) {
        visit.button(Pattern.compile("Next: .*")).click();
    }

    private static void back(Visit visit) {
        visit.button(Pattern.compile("Back to .*")).click();
    }

    private void show(Visit visit) {
        visit.page().locator(".lead-page").first().click();
        assertThat(visit.page().locator(".show-count")).containsText("Page 1 of");
        looksWell(visit, "show");
        visit.page().keyboard().press("ArrowRight");
        assertThat(visit.page().locator(".show-count")).containsText("Page 2 of");
        visit.button("Close").click();
        visit.button("When it is quiet").click();
        assertThat(visit.heading("When it is quiet")).isVisible();
        looksWell(visit, "help");
        visit.button("Close").click();
    }

    private MarkedSession marked() {
        return as(Role.FACILITATOR, () -> marks.plan(cohort.session(), "en")).marked();
    }

    private static void looksWell(Visit visit, String name) {
        picture(visit, name);
        assertThat((Integer) visit.page().evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("nothing is wider than the screen").isLessThanOrEqualTo(0);
        assertThat(Axe.inLightAndDark(visit)).as(name).isEmpty();
    }

    private static void picture(Visit visit, String name) {
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(
                "lead-%s-%d.png".formatted(name, visit.page().viewportSize().width))));
    }

    private static void eventually(BooleanSupplier holds) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("It does not come true");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
