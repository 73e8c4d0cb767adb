package org.mafs.jar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mafs.browser.InChromium;
import org.mafs.browser.Screen;
import org.mafs.browser.Visit;

/** The first start with real people: nobody can enter until the one-time code in the log has become an account. */
@ExtendWith(InChromium.class)
class RealJarIT {

    private static final Pattern CODE = Pattern.compile("type this one-time code: (\\S+)");
    private static final String PASSWORD = "seven green kettles";

    @Test
    void theCodeInTheLogMakesTheFirstAdminAndThereIsNoOtherWayIn(Browser browser) throws Exception {
        try (RunningJar app = RunningJar.real(Jar.folder("real"));
                Visit visit = new Visit(browser, app.address(), Screen.DESK)) {
            visit.signIn("facilitator");
            assertThat(visit.page().getByText("The username or the password is not right.")).isVisible();
            assertThat(visit.page().content()).doesNotContain("Demo");

            visit.link("I have a one-time code").click();
            visit.page().getByLabel("One-time code").fill(code(app));
            visit.page().getByLabel("Your name").fill("Ada Lovell");
            visit.page().getByLabel("Username").fill("ada");
            visit.page().getByLabel("Choose a password").fill(PASSWORD);
            visit.button("Make my account").click();
            assertThat(visit.button("Sign in")).isVisible();

            visit.signIn("ada", PASSWORD);
            assertThat(visit.heading("Curriculum")).isVisible();
            assertThat(visit.page().getByText("Ada Lovell").first()).isVisible();
            assertThat(app.reachableFromElsewhere()).as("without HTTPS").isFalse();
            app.stop();
            assertThat(app.databases()).isEmpty();
        }
    }

    @Test
    void behindAProxyWithHttpsOthersReachItAndTheSignInTravelsOnlyThere() throws Exception {
        try (RunningJar app = RunningJar.behindProxy(Jar.folder("proxied"))) {
            assertThat(app.reachableFromElsewhere()).isTrue();
            assertThat(app.cookie("/sign-in")).contains("Secure", "HttpOnly");
        }
    }

    private static String code(RunningJar app) {
        return app.errors().stream().flatMap(line -> CODE.matcher(line).results()).map(MatchResult.class::cast)
                .map(found -> found.group(1)).findFirst().orElseThrow();
    }
}
