package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.AccountRegister;
import org.mafs.access.CohortScope;
import org.mafs.access.NewAccount;
import org.mafs.access.Role;
import org.mafs.access.SignedIn;
import org.mafs.base.Calendar;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tablet in somebody's hands and back, and a screen that nobody touches, in a real browser. */
class HandedTabletTest extends BrowserTest {

    private static final String PASSWORD = "three plain words";
    private static final String FIRST_NAME = "Zebedina";
    private static final String SURNAME = "Quillfeather";
    private static final String OTHER = "Marmadukeson";
    private static final String TYPED = "Plantedwordsofthelastperson";

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
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private String username;
    private String room;

    @BeforeEach
    void tonight() {
        username = "hands-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Sam Hands", username, PASSWORD));
        OwnCohort cohort = cohorts.notLed(0);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today(), cohort.session().value()).update();
        signIn(Role.COORDINATOR);
        Stream.of(FIRST_NAME + " " + SURNAME, "Tom " + OTHER).map(name -> enrolling.join(UUID.randomUUID(), cohort.id(),
                        NewPerson.called(name), ConsentHow.PAPER)).toList()
                .forEach(person -> register.mark(cohort.session(), person, Mark.PRESENT, null, Optional.empty()));
        scope.setLeaders(cohort.id(), Set.of(((SignedIn) signIn(username)).id()));
        room = "sessions/" + cohort.session().value();
    }

    @Test
    void handedOverEverythingLeadsToTheFormsAndNothingStaysOnTheTablet(@TempDir Path profile) throws IOException {
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            BrowserContext tablet = playwright.chromium().launchPersistentContext(profile,
                    new LaunchPersistentContextOptions().setExecutablePath(Chromium.installed().orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")).setViewportSize(1024, 768));
            Page page = tablet.pages().getFirst();
            signIn(page);
            handOver(page);
            leadsNowhere(tablet, page);
            page.getByRole(AriaRole.BUTTON, named("Start")).click();
            page.locator("mafs-form").waitFor();
            type(page);
            back(page);
            assertThat(page.getByText(OTHER).first()).isVisible();
            page.locator(".shell-user").click();
            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            page.getByLabel("Username").waitFor();
            tablet.close();
        }
        assertThat(filesHolding(profile, TYPED, SURNAME, OTHER)).isEmpty();
    }

    @Test
    void aScreenThatNobodyTouchesWarnsLocksAndComesBackByThePin() {
        Visit visit = visit(Screen.TABLET);
        visit.page().clock().install();
        visit.signIn(username, PASSWORD);
        visit.open(room);
        choosePin(visit.page());
        visit.page().clock().runFor(4 * 60_000 + 5_000);
        assertThat(visit.page().getByText("Still there?")).isVisible();
        visit.page().clock().runFor(56_000);
        visit.page().waitForURL("**/f");
        assertThat(visit.page().getByText("Everything is kept.").first()).isVisible();
        assertThat(visit.page().content()).doesNotContain(SURNAME, OTHER);
        visit.page().goBack();
        visit.page().waitForURL("**/f");
        visit.open(room);
        visit.page().waitForURL("**/f");
    }

    private void signIn(Page page) {
        page.navigate(address() + "/sign-in");
        page.getByLabel("Username").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.waitForURL(address -> !address.contains("sign-in"));
        page.navigate(address() + "/" + room);
        choosePin(page);
    }

    private static void choosePin(Page page) {
        page.locator(".shell-user").click();
        page.getByRole(AriaRole.BUTTON, named("My PIN")).click();
        page.getByLabel("New PIN").fill("2580");
        page.getByLabel("The same PIN again").fill("2580");
        page.getByRole(AriaRole.BUTTON, named("Keep this PIN")).click();
        assertThat(page.getByText("Your PIN is kept.")).isVisible();
    }

    private static void handOver(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Hand tablet to " + FIRST_NAME + " " + SURNAME)).click();
        page.locator("vaadin-dialog").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions()
                .setName("Hand tablet to " + FIRST_NAME)).click();
        page.waitForURL("**/f");
        assertThat(page.getByText("Hi " + FIRST_NAME)).isVisible();
    }

    private void leadsNowhere(BrowserContext tablet, Page page) {
        for (String address : List.of(room, "", "today", "sign-in", "people")) {
            page.navigate(address() + "/" + address);
            assertThat(page).hasURL(address() + "/f");
        }
        page.goBack();
        assertThat(page).hasURL(address() + "/f");
        page.reload();
        assertThat(page.getByText("Hi " + FIRST_NAME)).isVisible();
        Page second = tablet.newPage();
        second.navigate(address() + "/" + room);
        assertThat(second).hasURL(address() + "/f");
        assertThat(second.content()).doesNotContain(OTHER, SURNAME);
        second.close();
    }

    /** Whatever question it is: on until there is something to write in. */
    private static void type(Page page) {
        for (int question = 0; question < 12 && page.locator("mafs-form textarea").count() == 0; question++) {
            page.getByRole(AriaRole.BUTTON, named("Next")).click();
        }
        page.locator("mafs-form textarea").first().fill(TYPED);
        page.keyboard().press("Tab");
        page.waitForTimeout(1500);
    }

    private void back(Page page) {
        page.reload();
        page.getByRole(AriaRole.BUTTON, named("I am not " + FIRST_NAME)).click();
        page.getByRole(AriaRole.BUTTON, named("I am Sam")).click();
        for (String digit : List.of("2", "5", "8", "0")) {
            page.locator("button[data-digit='" + digit + "']").click();
        }
        page.getByRole(AriaRole.BUTTON, named("Enter")).click();
        page.waitForURL("**/" + room);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static List<String> filesHolding(Path profile, String... words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    String text = new String(content, StandardCharsets.ISO_8859_1);
                    Stream.of(words).filter(word -> text.contains(
                                    new String(word.getBytes(charset), StandardCharsets.ISO_8859_1)))
                            .forEach(word -> found.add(profile.relativize(file) + " holds " + word));
                }
            }
        }
        return found;
    }
}
