package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page in a person's hands, from "Hi Bea" until the tablet is back in the room, also without network. */
@ExtendWith(InChromium.class)
class FormScreensTest {

    private static final String PLANTED = "Planted words";
    /** Everything a browser lets a page keep. */
    private static final String KEPT_BY_BROWSER = """
            async () => {
              const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie,
                location.href, document.title, JSON.stringify(history.state)];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  parts.push(request.url);
                  const answer = await cache.match(request);
                  if (!/font/.test(answer.headers.get('content-type'))) parts.push(await answer.text());
                }
              }
              for (const { name } of await indexedDB.databases()) {
                parts.push(await new Promise(done => indexedDB.open(name).onsuccess = ({ target }) => {
                  const all = target.result.transaction('entries').objectStore('entries').getAll();
                  all.onsuccess = () => { target.result.close(); done(JSON.stringify(all.result)); };
                }));
              }
              return parts.join('\\n');
            }""";

    /** What is kept under an address that is not its file's. */
    private static final Map<String, String> PAGES = Map.of("/f", "form.html", "/lead/page", "lead.html");

    private final FormServer server = new FormServer();
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void opened(Browser chromium) {
        context = chromium.newContext(Screen.TABLET.options());
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closed() {
        context.close();
        server.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theTabletGoesFromThePersonBackToTheRoom() {
        openForm();
        write(PLANTED);
        harm().fill("0");
        button("Hand in").click();
        assertThat(heading("Thank you, Bea")).isVisible();
        assertThat(text("Please give this back to Sam.")).isVisible();
        assertThat(page.locator("main").getByText("116 123").locator("visible=true")).isVisible();
        assertThat(page.content()).doesNotContain(PLANTED);
        backToTheRoom("2468");
        page.waitForURL("**/sessions/5");
        assertThat(server.asked.getLast().body().toString()).isEqualTo("{\"pin\":\"2468\"}");
        assertThat(server.taken.getLast().entry().get("kind").asString()).isEqualTo("hand-in");
    }

    @Test
    void aHardAnswerIsToldToTheFacilitatorAfterThePinOnly() {
        openForm();
        harm().fill("2");
        button("Hand in").click();
        assertThat(heading("Thank you, Bea")).isVisible();
        assertThat(text("speak with them in private")).hasCount(0);
        backToTheRoom("2468");
        assertThat(heading("Before Bea leaves")).isVisible();
        assertThat(text("Bea gave an answer that asks for care")).isVisible();
        button("I have read this").click();
        page.waitForURL("**/sessions/5");
    }

    @Test
    void aBlankAboutHarmIsToldOnlyWhenTheFormIsHandedIn() {
        openForm();
        write("a week");
        button("Hand in").click();
        backToTheRoom("2468");
        assertThat(text("The question about harm has no answer.")).isVisible();
    }

    @Test
    void whatTheServerSaysAboutCareIsShown() {
        server.handBack = new FormServer.Answer(200, "{\"to\":\"/sessions/5\",\"care\":[\"Please speak with Bea.\"]}");
        openForm();
        harm().fill("0");
        button("Hand in").click();
        backToTheRoom("2468");
        assertThat(text("Please speak with Bea.")).isVisible();
    }

    @Test
    void withoutNetworkTheTabletChecksThePinAndGoesBackByItself() {
        openForm();
        context.setOffline(true);
        harm().fill("3");
        button("Hand in").click();
        assertThat(text("Kept on this device, waiting for network")).isVisible();
        backToTheRoom("1111");
        assertThat(text("4 more tries are left")).isVisible();
        type("2468");
        assertThat(heading("Before Bea leaves")).isVisible();
        button("I have read this").click();
        assertThat(heading("Waiting for network")).isVisible();
        assertThat(page.content()).doesNotContain("<textarea");
        assertThat(server.taken).isEmpty();
        context.setOffline(false);
        page.waitForURL("**/sessions/5");
        assertThat(server.taken).hasSize(2);
        assertThat(server.asked.stream().filter(asked -> asked.path().equals("/f/hand-back"))).hasSize(1);
    }

    /** Also when the server tells it again, once it can be asked. */
    @Test
    void whoStopsInTheMiddleIsSpokenWithTooAndItIsToldOnce() {
        server.handBack = new FormServer.Answer(200, "{\"to\":\"/sessions/5\",\"care\":[\"Please speak with Bea.\"]}");
        openForm();
        context.setOffline(true);
        harm().fill("3");
        eventually("async () => (await import('/scripts/form/sender.js')).sender.waiting > 0");
        page.evaluate("document.querySelector('mafs-form').dispatchEvent(new CustomEvent('mafs-leave', { bubbles: true }))");
        assertThat(heading("What you gave is kept")).isVisible();
        backToTheRoom("2468");
        assertThat(text("Bea gave an answer that asks for care")).isVisible();
        button("I have read this").click();
        assertThat(heading("Waiting for network")).isVisible();
        context.setOffline(false);
        page.waitForURL("**/sessions/5");
    }

    /** As after a restart of the server. */
    @Test
    void aTabletThatTheServerKnowsNoMoreStillTellsOfCare() {
        server.handBack = new FormServer.Answer(410, "{\"to\":\"/sign-in\"}");
        openForm();
        harm().fill("2");
        button("Hand in").click();
        backToTheRoom("2468");
        assertThat(text("Bea gave an answer that asks for care")).isVisible();
        button("I have read this").click();
        page.waitForURL("**/sign-in");
    }

    @Test
    void fiveWrongPinsWithoutNetworkLeadToTheFullSignIn() {
        server.handBack = new FormServer.Answer(410, "{\"to\":\"/sign-in\"}");
        openForm();
        harm().fill("0");
        button("Hand in").click();
        context.setOffline(true);
        backToTheRoom("1");
        for (String wrong : List.of("2", "3", "4")) {
            assertThat(page.locator("main")).not().hasAttribute("aria-busy", "true");
            type(wrong);
        }
        assertThat(text("One more try is left")).isVisible();
        type("5");
        assertThat(heading("Waiting for network")).isVisible();
        assertThat(text("signs in with their password")).isVisible();
        context.setOffline(false);
        page.waitForURL("**/sign-in");
        assertThat(server.asked.stream().filter(asked -> asked.path().equals("/f/hand-back"))
                .map(asked -> asked.body().toString())).containsOnly("{\"forgotten\":true}");
    }

    @Test
    void theServerCountsWrongPinsToo() {
        server.handBack = new FormServer.Answer(403, "{\"left\":1}");
        openForm();
        harm().fill("0");
        button("Hand in").click();
        backToTheRoom("1111");
        assertThat(text("One more try is left")).isVisible();
        context.setOffline(true);
        type("1112");
        assertThat(heading("Waiting for network")).isVisible();
    }

    @Test
    void aReloadWithoutNetworkLosesNothingAndSaysWhatItCannotShow() {
        openForm();
        filesAreAtHand();
        context.setOffline(true);
        write(PLANTED);
        eventually("async () => (await import('/scripts/form/sender.js')).sender.waiting > 0");
        page.reload();
        assertThat(heading("No network")).isVisible();
        assertThat(text("Earlier answers cannot be shown now")).isVisible();
        assertThat(text("please ask the person how they are")).isVisible();
        assertThat((String) page.evaluate(KEPT_BY_BROWSER)).doesNotContain(PLANTED).doesNotContainPattern("\\bBea\\b");
        context.setOffline(false);
        assertThat(heading("Hi Bea")).isVisible();
        eventually("async () => (await import('/scripts/form/sender.js')).sender.recovered === 1");
        assertThat(server.values()).containsExactly(PLANTED);
    }

    @Test
    void fiveMinutesWithoutATouchClearTheScreen() {
        page.clock().install();
        openForm();
        write(PLANTED);
        page.clock().runFor("04:45");
        assertThat(text("This screen clears in 1")).isVisible();
        button("I am here").click();
        page.clock().runFor("04:00");
        assertThat(page.locator("textarea").first()).hasValue(PLANTED);
        page.clock().runFor("01:02");
        assertThat(heading("PIN of Sam")).isVisible();
        assertThat(page.locator("textarea")).hasCount(0);
        assertThat(page.locator("main")).not().containsText(PLANTED);
        page.clock().runFor("00:06");
        assertThat(server.asked.getLast().path()).isEqualTo("/f/lock");
        page.goBack();
        assertThat(heading("PIN of Sam")).isVisible();
        assertThat(page.locator("textarea")).hasCount(0);
    }

    @Test
    void backIsTheQuestionBeforeAndNeverOutOfThePage() {
        page.navigate(server.address() + "/sign-in");
        openForm();
        write("a week");
        for (int time = 1; time <= 3; time++) {
            page.goBack();
            assertThat(page.locator("mafs-form")).hasAttribute("data-back", String.valueOf(time));
        }
        assertThat(page.locator("textarea").first()).hasValue("a week");
    }

    @Test
    void aPersonsOwnPhoneKeepsItsLinkOutOfSightAndOpensAgain() {
        server.sitting = new FormServer.Answer(200, server.evening("OWN_PHONE"));
        page.navigate(server.address() + "/f#the-link-of-bea");
        assertThat(heading("Hi Bea")).isVisible();
        assertThat(page.url()).isEqualTo(server.address() + "/f");
        assertThat(server.asked.getLast().authorization()).isEqualTo("Bearer the-link-of-bea");
        page.reload();
        assertThat(heading("Hi Bea")).isVisible();
        assertThat(server.asked.getLast().authorization()).isEqualTo("Bearer the-link-of-bea");
        assertThat((String) page.evaluate("() => JSON.stringify({ ...localStorage })")).doesNotContain("the-link");
        page.navigate(server.address() + "/sign-in");
        page.navigate(server.address() + "/f");
        assertThat(heading("Hi Bea")).isVisible();
        assertThat(server.asked.getLast().authorization()).as("a tablet handed over after a link was opened on it").isNull();
    }

    @Test
    void aLinkThatIsOverSaysSo() {
        server.sitting = new FormServer.Answer(401, "{\"reason\":\"over\"}");
        page.navigate(server.address() + "/f#old");
        assertThat(heading("This form is no longer open")).isVisible();
        assertThat(text("This link opens nothing any more.")).isVisible();
        server.sitting = new FormServer.Answer(410, "{\"reason\":\"all in\"}");
        page.navigate(server.address() + "/sign-in");
        page.navigate(server.address() + "/f");
        assertThat(heading("Everything is handed in")).isVisible();
        server.sitting = new FormServer.Answer(423, "{\"locked\":true,\"facilitator\":\"Sam\",\"pin\":true}");
        page.reload();
        assertThat(heading("Locked")).isVisible();
        assertThat(button("I am Sam")).isVisible();
    }

    @Test
    void onlyFilesOfTheFormPageAreKeptForLater() {
        openForm();
        write(PLANTED);
        filesAreAtHand();
        @SuppressWarnings("unchecked")
        List<String> kept = (List<String>) page.evaluate("""
                async () => (await (await caches.open('mafs-form')).keys()).map(request => new URL(request.url).pathname)""");
        assertThat(kept).contains("/f", "/lead/page", "/offline.html", "/scripts/form/screen.js", "/scripts/form/shelf.js", "/styles/mafs.css")
                .allMatch(path -> path.matches("/f|/f/help-lines|/lead/page|/offline\\.html|/(scripts/form|scripts/lead|styles|fonts|icons)/[\\w.-]+"));
        long lead = bytes(kept.stream().filter(path -> path.matches(".*/lead.*")));
        long form = bytes(kept.stream()) - lead;
        System.out.printf("Kept for when there is no network: %d files, unpacked %d kB for forms, %d kB to lead%n",
                kept.size(), form / 1024, lead / 1024);
        assertThat(form).isLessThan(300 * 1024);
        assertThat(lead).isLessThan(100 * 1024);
        assertThat((String) page.evaluate(KEPT_BY_BROWSER)).doesNotContain(PLANTED);
    }

    private static long bytes(Stream<String> paths) {
        return paths.map(path -> Path.of("frontend/static", PAGES.getOrDefault(path, path.substring(1))).toFile())
                .filter(File::exists).mapToLong(File::length).sum();
    }

    @Test
    void aPageOfTheAppWithoutNetworkSaysSoAndComesBack() {
        page.navigate(server.address() + "/sign-in");
        filesAreAtHand();
        context.setOffline(true);
        page.navigate(server.address() + "/cohorts");
        assertThat(heading("No network")).isVisible();
        assertThat(text("What was typed is safe")).isVisible();
        context.setOffline(false);
        assertThat(heading("The app")).isVisible();
        assertThat(page.url()).endsWith("/cohorts");
    }

    @Test
    void everyScreenIsAccessible() {
        openForm();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            for (String screen : List.of("start", "thanks", "left", "allIn", "giveBack", "pin", "care", "waiting", "offline",
                    "closed", "locked", "paused", "insecure")) {
                page.evaluate("""
                        screen => {
                          document.querySelectorAll('[data-screen]').forEach(part => part.hidden = part.dataset.screen !== screen);
                          return new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                        }""", screen);
                assertThat(Axe.now(page)).as("%s, %s", screen, colours).isEmpty();
            }
        }
    }

    /** What the page shows without network is what it says with it. */
    @Test
    void theEnglishInThePageIsTheEnglishOfTheForms() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/forms/words.properties"))) {
            words.load(reader);
        }
        String html = Files.readString(Path.of("frontend/static/form.html"));
        String script = Files.readString(Path.of("frontend/static/scripts/form/screen.js"));
        List<String> missing = new ArrayList<>();
        compare(Pattern.compile("data-word=\"([^\"]+)\"[^>]*>([^<]*)<"), html, words, missing);
        compare(Pattern.compile("data-label=\"([^\"]+)\" aria-label=\"([^\"]+)\""), html, words, missing);
        compare(Pattern.compile("#word\\('(form\\.screen[^']+)',\\s*'([^']+)'"), script, words, missing);
        assertThat(missing).isEmpty();
    }

    private static void compare(Pattern pair, String text, Properties words, List<String> missing) {
        Matcher found = pair.matcher(text);
        while (found.find()) {
            if (!found.group(2).equals(words.getProperty(found.group(1)))) {
                missing.add(found.group(1) + " = " + found.group(2));
            }
        }
    }

    private void openForm() {
        page.navigate(server.address() + "/f");
        assertThat(heading("Hi Bea")).isVisible();
        button("Start").click();
        assertThat(page.locator("textarea").first()).isVisible();
    }

    private void write(String words) {
        page.getByLabel("Your week").fill(words);
    }

    private Locator harm() {
        return page.getByLabel("Harm");
    }

    private void backToTheRoom(String pin) {
        button("I am Sam").click();
        type(pin);
    }

    private void type(String pin) {
        pin.chars().forEach(digit -> button(String.valueOf((char) digit)).click());
        button("Enter").click();
    }

    /** The files come a moment after the page, so that they are in nobody's way. */
    private void filesAreAtHand() {
        eventually("async () => navigator.serviceWorker.controller !== null && await caches.match('/f') !== undefined");
    }

    /** Waiting for a function would take a promise for true. */
    private void eventually(String question) {
        for (int time = 0; !Boolean.TRUE.equals(page.evaluate(question)); time++) {
            assertThat(time).as(question).isLessThan(400);
            page.waitForTimeout(50);
        }
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** On the screen that is shown. */
    private Locator text(String part) {
        return page.getByText(part).locator("visible=true");
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
