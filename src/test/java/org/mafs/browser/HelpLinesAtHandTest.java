package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever has a form before them is one tap away from somebody to talk to, on every screen there is. */
@ExtendWith(InChromium.class)
class HelpLinesAtHandTest {

    private static final int FINGER = 44;

    private final FormServer server = new FormServer();
    private final Browser chromium;
    private BrowserContext context;
    private Page page;

    HelpLinesAtHandTest(Browser chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void theFormAsItIs() {
        server.realForm = true;
    }

    @AfterEach
    void closed() {
        context.close();
        server.close();
    }

    static List<Screen> screens() {
        return List.of(Screen.PHONE, Screen.TABLET, new Screen(844, 390, true));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void fromTheFirstScreenToTheLast(Screen screen) throws IOException {
        open(screen);
        server.sitting = new FormServer.Answer(200, evening("HANDED"));
        page.navigate(server.address() + "/f");
        oneTap("start", heading("Hi Bea"));
        button("Start").tap();
        for (int question = 1; question <= 5; question++) {
            oneTap("question " + question, page.getByText(question + " of 5"));
            if (question < 5) {
                page.locator(".step-next").tap();
            }
        }
        page.getByLabel("Language").selectOption("ar");
        oneTap("language", page.getByLabel("Language"));
        button("Show all on one page").tap();
        page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        oneTap("the end of a long page", page.locator(".step-hand-in"));
        page.locator("textarea").first().fill("a week");
        page.locator(".step-hand-in").tap();
        oneTap("between two forms", heading("Thank you"));
        page.getByText("Go on").first().tap();
        page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        oneTap("a published form", page.locator(".step-hand-in"));
        page.locator("input[value='1']").first().check();
        page.locator(".step-hand-in").tap();
        oneTap("thanks", heading("Thank you, Bea"));
        assertThat(page.locator("main").getByText("Text SHOUT to 85258").locator("visible=true")).isVisible();
        button("I am Sam").tap();
        oneTap("PIN", heading("PIN of Sam"));
    }

    /** Those that need a clock, a dead network or a wrong address. */
    @Test
    void onScreensThatComeInBetween() throws IOException {
        open(Screen.PHONE);
        server.sitting = new FormServer.Answer(200, evening("HANDED"));
        page.navigate(server.address() + "/f");
        assertThat(heading("Hi Bea")).isVisible();
        @SuppressWarnings("unchecked")
        List<String> names = (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('[data-screen]')].map(screen => screen.dataset.screen)");
        assertThat(names).contains("loading", "left", "giveBack", "care", "waiting", "paused", "insecure");
        for (String name : names) {
            page.evaluate("""
                    name => document.querySelectorAll('[data-screen]')
                        .forEach(screen => screen.hidden = screen.dataset.screen !== name)""", name);
            oneTap(name, page.locator("main"));
        }
    }

    @Test
    void whereThereIsNoFormTheLinesOfTheOrganisationStandThereAll() {
        open(Screen.TABLET);
        server.sitting = new FormServer.Answer(423, "{\"locked\":true,\"facilitator\":\"Sam\",\"pin\":true}");
        page.navigate(server.address() + "/f");
        oneTap("locked", heading("Locked"));
        server.sitting = new FormServer.Answer(410, "{\"reason\":\"all in\"}");
        page.reload();
        oneTap("all in", heading("Everything is handed in"));
        server.sitting = new FormServer.Answer(401, "{\"reason\":\"over\"}");
        page.reload();
        oneTap("closed", heading("This form is no longer open"));
    }

    @Test
    void withoutNetworkThoseStandThereThatCameLast() {
        open(Screen.TABLET);
        server.sitting = new FormServer.Answer(410, "{\"reason\":\"all in\"}");
        page.navigate(server.address() + "/f");
        oneTap("all in", heading("Everything is handed in"));
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.reload();
        oneTap("all in again", heading("Everything is handed in"));
        page.waitForFunction("async () => await caches.match('/f') && await caches.match('/f/help-lines')");
        context.setOffline(true);
        page.reload();
        oneTap("no network", heading("No network"));
        page.navigate(server.address() + "/cohorts");
        assertThat(heading("No network")).isVisible();
        assertThat(page.getByText("Local line")).isVisible();
    }

    @Test
    void whereNoScriptRunsFourStandThereNevertheless() {
        open(Screen.PHONE);
        page.route("**/*.js", route -> route.abort());
        page.navigate(server.address() + "/f");
        button("Help lines").tap();
        assertThat(panel().getByRole(AriaRole.LISTITEM)).hasCount(4);
        assertThat(panel()).containsText("Call 116 123");
        button("Close").tap();
        assertThat(panel()).isHidden();
    }

    @Test
    void onlySomebodysOwnPhoneCallsAndTexts() throws IOException {
        open(Screen.PHONE);
        server.sitting = new FormServer.Answer(200, evening("OWN_PHONE"));
        page.navigate(server.address() + "/f#the-link-of-bea");
        oneTap("start", heading("Hi Bea"));
        button("Help lines").tap();
        assertThat(links()).isEqualTo(List.of("tel:116123", "sms:85258?&body=SHOUT", "tel:0191234567", "sms:85000"));
        assertThat(panel().getByText("Call 0191 234 567")).isVisible();
        assertThat(panel().getByText("Text 85 000")).isVisible();
        for (Locator link : panel().locator("a").all()) {
            assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(FINGER);
        }

        server.sitting = new FormServer.Answer(200, evening("HANDED"));
        page.navigate(server.address() + "/sign-in");
        page.navigate(server.address() + "/f");
        oneTap("handed over", heading("Hi Bea"));
        button("Help lines").tap();
        assertThat(links()).isEqualTo(List.of());
        assertThat(panel().getByText("Call 0191 234 567")).isVisible();
    }

    private void open(Screen screen) {
        context = chromium.newContext(screen.options());
        context.setDefaultTimeout(20_000);
        page = context.newPage();
    }

    /** In sight and within a finger's reach, nothing in front of it; one tap shows every line, another goes on. */
    private void oneTap(String where, Locator shown) {
        assertThat(shown.first()).isVisible();
        Locator press = button("Help lines");
        assertThat(press).hasCount(1);
        assertThat(press).isInViewport();
        BoundingBox box = press.boundingBox();
        assertThat(Math.min(box.width, box.height)).as(where).isGreaterThanOrEqualTo(FINGER);
        press.tap();
        assertThat(panel()).isVisible();
        assertThat(panel()).containsText("116 123");
        assertThat(panel()).containsText("SHOUT to 85258");
        assertThat(panel().getByText("Local line")).isVisible();
        button("Close").tap();
        assertThat(panel()).isHidden();
    }

    private Locator panel() {
        return page.locator(".help-panel");
    }

    private Object links() {
        return panel().locator("a").evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A check-in in five questions and a published form, in two languages with the same words. */
    private String evening(String mode) throws IOException {
        JsonMapper json = JsonMapper.shared();
        ObjectNode sitting = (ObjectNode) json.readTree(server.evening(mode));
        try (InputStream file = getClass().getResourceAsStream("/form-element/sitting.json")) {
            ArrayNode forms = sitting.putArray("forms");
            json.readTree(file).get("forms").forEach(form -> {
                if (!form.get("form").asString().equals("look-back")) {
                    forms.add(form);
                }
            });
        }
        sitting.putArray("languages").add(language("en", "English")).add(language("ar", "العربية"));
        sitting.set("words", json.valueToTree(MadeUpForms.words()));
        return json.writeValueAsString(sitting);
    }

    private static ObjectNode language(String code, String name) {
        return JsonMapper.shared().createObjectNode().put("code", code).put("name", name);
    }
}
