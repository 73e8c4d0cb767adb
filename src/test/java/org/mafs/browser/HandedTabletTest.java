package org.mafs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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

    /** What the search below would find, else it could not fail. */
    @Test
    void theSearchFindsWhatIsKeptPackedOrWritten(@TempDir Path profile) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(7);
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(("words of " + TYPED).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(profile.resolve("packed"), packed.toByteArray());
        Files.writeString(profile.resolve("wide"), "a" + TYPED, StandardCharsets.UTF_16LE);
        Files.writeString(profile.resolve("letters"), Base64.getUrlEncoder().encodeToString(
                ("x " + TYPED + " y").getBytes(StandardCharsets.UTF_8)));
        assertThat(filesHolding(profile, TYPED)).hasSize(3);
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
        visit.page().clock().runFor(1_000);
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
            page.locator(".step-next").click();
        }
        page.locator("mafs-form textarea").first().fill(TYPED);
        for (int question = 0; question < 12 && page.locator(".step-hand-in").count() == 0; question++) {
            page.locator(".step-next").click();
        }
        page.locator("mafs-form textarea").first().fill(TYPED + " too");
        page.waitForTimeout(600);
        page.locator(".step-hand-in").click();
        page.locator(".form-thanks").waitFor();
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
                for (String text : readings(Files.readAllBytes(file))) {
                    Stream.of(words).filter(word -> ways(word).anyMatch(text::contains))
                            .forEach(word -> found.add(profile.relativize(file) + " holds " + word));
                }
            }
        }
        return found;
    }

    /** The bytes as they are, and whatever stands in them packed as web servers and browsers pack. */
    private static List<String> readings(byte[] content) {
        List<String> readings = new ArrayList<>(List.of(new String(content, StandardCharsets.ISO_8859_1)));
        for (int at = 0; at + 2 < content.length; at++) {
            if (content[at] == 0x1f && content[at + 1] == (byte) 0x8b && content[at + 2] == 8) {
                readings.add(unpacked(content, at));
            }
        }
        return readings;
    }

    private static String unpacked(byte[] content, int from) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (GZIPInputStream packed = new GZIPInputStream(
                new ByteArrayInputStream(content, from, content.length - from))) {
            packed.transferTo(text);
        } catch (IOException ends) {
            // What follows the packed part is none of it.
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    /** As text is kept: in one or two bytes a letter, as it is or in base64, wherever in the longer text it begins. */
    private static Stream<String> ways(String word) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE).map(word::getBytes).flatMap(bytes ->
                Stream.concat(Stream.of(new String(bytes, StandardCharsets.ISO_8859_1)),
                        IntStream.range(0, 3).mapToObj(shift -> inBase64(bytes, shift))));
    }

    private static String inBase64(byte[] bytes, int shift) {
        byte[] shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(shift == 0 ? 0 : shift + 1, text.length() - 2);
    }
}
