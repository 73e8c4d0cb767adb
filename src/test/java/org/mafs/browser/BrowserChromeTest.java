package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands around the pages: the tab's icon, the icons of the installed app, and what is left after signing out. */
class BrowserChromeTest extends BrowserTest {

    @Test
    void theTabAndTheInstalledAppHaveTheirIcons() {
        Visit visit = visit(Screen.DESK).open("sign-in");
        List<String> links = visit.page().locator("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]").all()
                .stream().map(link -> link.getAttribute("href")).toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(3);
        JsonNode manifest = JsonMapper.shared().readTree(get(visit, "manifest.webmanifest").body());
        assertThat(manifest.get("name").asString()).isEqualTo("MAFS");
        Stream<String> icons = StreamSupport.stream(manifest.get("icons").spliterator(), false)
                .map(icon -> icon.get("src").asString());
        assertThat(Stream.concat(links.stream(), icons)).allSatisfy(path -> {
            APIResponse response = get(visit, path);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().get("content-type")).doesNotContain("html");
        });
    }

    @Test
    void afterSigningOutBackShowsNothingPersonal() {
        Visit visit = visit(Screen.TABLET).signIn("facilitator");
        visit.open("cohorts");
        assertThat(visit.link("Lantern Street group")).isVisible();
        String cohort = visit.link("Lantern Street group").getAttribute("href");
        visit.open(cohort);
        assertThat(visit.page().getByText("Jayesh Lakhani")).isVisible();
        visit.signOut();
        visit.page().goBack();
        assertThat(visit.page().getByLabel("Username")).isVisible();
        assertThat(visit.page().getByText("Jayesh Lakhani")).not().isVisible();
        assertThat(visit.page().content()).doesNotContain("Jayesh", "Lantern");
    }

    @Test
    void aSignInPageThatLayOpenOvernightStillSignsIn() {
        Visit visit = visit(Screen.TABLET).open("sign-in");
        visit.context().clearCookies();
        visit.page().getByLabel("Username").fill("facilitator");
        visit.page().locator("input[name=password]").fill("mafs-demo");
        visit.button("Sign in").click();
        assertThat(visit.heading("Today")).isVisible();
    }

    private static APIResponse get(Visit visit, String path) {
        return visit.context().request().get(visit.page().url().replaceFirst("/sign-in.*", "/") + path);
    }
}
