package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mafs.access.AccountRegister;
import org.mafs.access.NewAccount;
import org.mafs.access.NewPin;
import org.mafs.access.Pins;
import org.mafs.access.Role;
import org.mafs.curriculum.ContentCode;
import org.mafs.curriculum.ContentText;
import org.mafs.curriculum.Curriculum;
import org.springframework.beans.factory.annotation.Autowired;

/** A session on a wall, on a tablet that is passed round and on a phone, in a real browser. */
class ShowModeTest extends BrowserTest {

    private static final Screen WALL = new Screen(1920, 1080, false);
    private static final String DATES = "the-story-in-dates";
    private static final String SEEN = "[data-slide]:not([hidden])";

    @Autowired
    private Curriculum curriculum;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private Pins pins;

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.TABLET, WALL);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyPageFitsItsScreenAndAxeFindsNothing(Screen screen) {
        Visit visit = open(screen, "");
        int pages = visit.page().locator("[data-slide]").count();
        for (int number = 0; number < pages; number++) {
            String name = shown(visit).getAttribute("id");
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name).isEqualTo(true);
            assertThat((Boolean) shown(visit).evaluate("slide => slide.scrollWidth <= slide.clientWidth")).as(name).isTrue();
            assertThat(Axe.inLightAndDark(visit)).as(name).isEmpty();
            if (number % 4 == 1 || name.equals(DATES)) {
                picture(visit, "show-%s-%s".formatted(screen.width(), name));
            }
            visit.page().keyboard().press("ArrowRight");
        }
        assertThat(shown(visit)).hasId("part.end");
        assertThat(visit.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatIsSaidFillsTheScreenAsWellAsItCan(Screen screen) {
        Visit visit = open(screen, "#" + first().session().pages().getFirst().slug());
        double size = ((Number) shown(visit).locator(".said p").first()
                .evaluate("said => parseFloat(getComputedStyle(said).fontSize)")).doubleValue();
        assertThat(size).isBetween(screen.height() / 36.0, screen.height() / 10.0);
    }

    @Test
    void keysTurnThePages() {
        Visit visit = open(WALL, "");
        Page page = visit.page();
        String second = first().session().pages().getFirst().slug();
        String third = first().session().pages().get(1).slug();
        for (String[] step : new String[][] {{"ArrowRight", second}, {"ArrowLeft", "part.start"}, {"Space", second},
                {"PageDown", third}, {"PageUp", second}, {"Shift+Space", "part.start"}, {"ArrowLeft", "part.start"},
                {"End", "part.end"}, {"ArrowRight", "part.end"}, {"Home", "part.start"}}) {
            page.keyboard().press(step[0]);
            assertThat(shown(visit)).hasId(step[1]);
            assertThat(page.url()).endsWith("#" + step[1]);
        }
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-now]")).hasText("Page 2 of %d: %s".formatted(page.locator("[data-slide]").count(),
                first().session().pages().getFirst().title()));
        shown(visit).locator(".more > summary").click();
        assertThat(shown(visit).locator(".more")).hasAttribute("open", "");
        page.locator("[data-overview]").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.locator("[data-overview-dialog] a").nth(2).click();
        assertThat(shown(visit)).hasId(third);
        visit.button("Full screen").click();
        page.waitForFunction("document.fullscreenElement !== null");
        visit.button("Full screen").click();
        page.waitForFunction("document.fullscreenElement === null");
    }

    @Test
    void theAddressNamesThePageAlsoWhileItIsOpen() {
        Visit visit = open(Screen.TABLET, "#where-it-began");
        assertThat(shown(visit)).hasId("where-it-began");
        visit.page().evaluate("location.hash = 'question.1'");
        assertThat(shown(visit)).hasId("question.1");
        Visit lost = open(Screen.TABLET, "#nowhere");
        assertThat(shown(lost)).hasId("part.start");
    }

    @Test
    void swipingTurnsThePagesAndScrollingDoesNot() {
        Visit visit = open(Screen.PHONE, "");
        swipe(visit, -180, 10);
        assertThat(shown(visit)).hasId(first().session().pages().getFirst().slug());
        swipe(visit, -60, 200);
        assertThat(shown(visit)).hasId(first().session().pages().getFirst().slug());
        swipe(visit, 180, -10);
        assertThat(shown(visit)).hasId("part.start");
    }

    @Test
    void onceOpenedItNeedsNoNetworkAndItsPicturesAreThere() {
        Visit visit = open(Screen.TABLET, "");
        visit.page().waitForFunction("[...document.querySelectorAll('.slides img')].every(each => each.complete)");
        visit.context().setOffline(true);
        int pages = visit.page().locator("[data-slide]").count();
        for (int number = 1; number < pages; number++) {
            visit.button("Next page").click();
            assertThat((Boolean) shown(visit).evaluate("slide => [...slide.querySelectorAll('img')].every(each => each.naturalWidth > 0)"))
                    .isTrue();
        }
        assertThat(shown(visit)).hasId("part.end");
        visit.page().locator("[data-overview]").click();
        visit.page().locator("[data-overview-dialog] a").first().click();
        assertThat(shown(visit)).hasId("part.start");
        visit.context().setOffline(false);
    }

    @Test
    void aQuestionIsAnsweredByATap() {
        Visit visit = open(Screen.TABLET, "#question.1");
        Locator question = shown(visit);
        assertThat(question.locator(".why-words")).not().isVisible();
        question.locator(".answers li:not([data-right]) button").first().click();
        assertThat(question.locator(".verdict")).hasText("Not yet.");
        assertThat(question.locator(".why-words")).isVisible();
        question.locator(".answers li[data-right] button").click();
        assertThat(question.locator(".verdict")).hasText("Right.");
        picture(visit, "show-1024-answered");
        assertThat(Axe.now(visit.page())).isEmpty();
    }

    @Test
    void theDatesAreChosenByMouseTouchAndKeys() {
        Visit visit = open(Screen.TABLET, "#" + DATES);
        Locator dates = shown(visit).locator("[role=tab]");
        Locator told = shown(visit).locator("[role=tabpanel]:not([hidden])");
        assertThat(dates.first()).hasAttribute("aria-selected", "true");
        dates.nth(1).tap();
        assertThat(told.locator(".when")).hasText("1840");
        visit.page().keyboard().press("ArrowRight");
        assertThat(dates.nth(2)).hasAttribute("aria-selected", "true");
        assertThat(dates.nth(2)).isFocused();
        assertThat(shown(visit)).hasId(DATES);
        visit.page().keyboard().press("End");
        assertThat(told.locator(".when")).hasText(dates.last().textContent());
        shown(visit).getByText("Earlier").click();
        assertThat(dates.nth(dates.count() - 2)).hasAttribute("aria-selected", "true");
        shown(visit).getByText("Read more").click();
        assertThat(shown(visit).locator("table.dates tbody tr")).hasCount(dates.count());
    }

    @Test
    void withoutAScriptEverythingStandsThereToRead() {
        Visit visit = visit(Screen.PHONE);
        visit.page().route("**/scripts/**", each -> each.abort());
        visit.page().navigate(address() + show(""));
        assertThat(visit.page().locator("[data-slide]").last()).isVisible();
        assertThat(visit.page().locator("[data-bar]")).not().isVisible();
        visit.page().navigate(address() + "/c/" + first().uuid());
        visit.page().getByText("Show the answer").first().click();
        assertThat(visit.page().locator(".right-answer").first()).isVisible();
        assertThat(visit.page().locator("table.dates")).isVisible();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void thePageToReadFitsAlsoVeryNarrowAndInLargeLetters(Screen screen) {
        Visit visit = visit(screen).open("c/" + first().uuid());
        assertThat(Axe.now(visit.page())).isEmpty();
        picture(visit, "read-" + screen.width());
        visit.page().setViewportSize(320, 640);
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        visit.page().setViewportSize(screen.width(), screen.height());
        visit.page().evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        Locator question = visit.page().locator(".question").first();
        question.locator(".answers li[data-right] button").click();
        assertThat(question.locator(".verdict")).hasText("Right.");
    }

    @Test
    void aTabletThatIsPassedRoundShowsNothingElseUntilItsOwnerTypesTheirPin() {
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Sam Round", "passes-round", "three plain words"));
        signIn("passes-round");
        pins.choose(new NewPin("2580", "2580"));
        Visit visit = visit(Screen.TABLET).signIn("passes-round", "three plain words");
        Page page = visit.page();
        Page other = visit.context().newPage();
        // Both have told of their first touch: one that is on its way finds nobody, and both tabs would be signed out.
        other.waitForResponse("**/f/touch", () -> other.navigate(address() + "/cohorts"));
        page.waitForResponse("**/f/touch", () -> page.navigate(address() + "/cohorts"));
        page.evaluate("to => dispatchEvent(new CustomEvent('mafs-lock', { detail: to }))", show("?round").substring(1));
        page.waitForURL("**/show?round*");
        other.waitForURL("**/f");
        page.keyboard().press("ArrowRight");
        assertThat(shown(visit)).hasId(first().session().pages().getFirst().slug());
        page.goBack();
        page.waitForURL("**/f");
        page.navigate(address() + "/cohorts");
        page.waitForURL("**/f");
        page.navigate(address() + show("?round"));
        page.getByText("Give back").click();
        page.waitForURL("**/f");
        visit.button("I am Sam").click();
        for (char digit : "2580".toCharArray()) {
            visit.button(String.valueOf(digit)).click();
        }
        visit.button("Enter").click();
        page.waitForURL(address -> !address.endsWith("/f"));
        assertThat(page.locator(".shell-user")).isVisible();
    }

    private Visit open(Screen screen, String where) {
        Visit visit = visit(screen);
        visit.page().navigate(address() + show(where));
        visit.page().locator("[data-bar]").waitFor();
        return visit.settle();
    }

    private String show(String where) {
        return "/c/%s/show%s".formatted(first().uuid(), where);
    }

    private ContentText first() {
        return curriculum.inForce(ContentCode.session(1), Curriculum.HOME).orElseThrow();
    }

    private static Locator shown(Visit visit) {
        return visit.page().locator(SEEN);
    }

    /** As fingers do: the browser's own gesture would need a touch screen. */
    private static void swipe(Visit visit, int x, int y) {
        visit.page().evaluate("""
                ({ x, y }) => {
                    const at = (dx, dy) => new Touch({ identifier: 1, target: document.body, clientX: 200 + dx, clientY: 400 + dy });
                    document.body.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [at(0, 0)], changedTouches: [at(0, 0)] }));
                    document.body.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [at(x, y)] }));
                }""", Map.of("x", x, "y", y));
    }

    private static void picture(Visit visit, String name) {
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
