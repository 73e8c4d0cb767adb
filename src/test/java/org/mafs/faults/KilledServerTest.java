package org.mafs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mafs.browser.InChromium;
import org.mafs.browser.Screen;
import org.mafs.browser.Visit;
import org.mafs.faults.ServerToKill.Has;
import org.mafs.faults.ServerToKill.Opened;

/**
 * The server is killed with -9 while somebody fills in their forms, and started again on the same folder and port. A
 * sample always, in full with {@code -Pfaults}.
 */
@ExtendWith(InChromium.class)
class KilledServerTest {

    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);

    private static KillableServer server;

    @BeforeAll
    static void aServerOfItsOwn() throws Exception {
        server = new KillableServer(Path.of("target", "killed", String.valueOf(ProcessHandle.current().pid())));
    }

    @AfterAll
    static void nothingStays() throws Exception {
        server.close();
    }

    @Test
    void aKillLosesNothingInOneRun(Browser browser) throws Exception {
        killed(browser, 1);
    }

    @Test
    @Tag("faults")
    void aKillLosesNothingInTwentyRuns(Browser browser) throws Exception {
        killed(browser, 20);
    }

    /** Each kill meets somebody with a phone and somebody who fills in a form together with their facilitator. */
    private static void killed(Browser browser, int runs) throws Exception {
        int typed = 0;
        int kept = 0;
        int once = 0;
        int saidWrong = 0;
        double slowest = 0;
        for (int run = 0; run < runs; run++) {
            Random chance = new Random(9_000 + run);
            Opened who = server.open();
            try (FillingIn filling = new FillingIn(browser, server.address(), chance);
                    Together together = new Together(browser, server.open())) {
                filling.begin(who.link());
                fillWhileTheServerDies(filling, together, chance);
                Instant back = Instant.now();
                filling.handIn(true);
                eventually(filling.page(), () -> server.has(who).counts().equals(FormRecords.ONE_EACH));
                slowest = Math.max(slowest, Duration.between(back, Instant.now()).toMillis() / 1000.0);
                Has has = server.has(who);
                assertThat(has.fields()).containsAllEntriesOf(filling.typed());
                typed += filling.typed().size();
                kept += (int) filling.typed().entrySet().stream().filter(has.fields().entrySet()::contains).count();
                once += has.counts().equals(FormRecords.ONE_EACH) ? 1 : 0;
                saidWrong += filling.saidWrong().size();
                together.goesOn();
            }
        }
        System.out.printf("Server killed with -9 and started again during a form, %d runs: %d of %d typed fields kept, one "
                + "record each in %d of %d, %d false \"failed\", all there %.1f s after handing in at the latest; of forms "
                + "filled in together %d of %d fields, one record each%n", runs, kept, typed, once, runs, saidWrong, slowest,
                3 * runs, 3 * runs);
        assertThat(kept).isEqualTo(typed);
        assertThat(once).isEqualTo(runs);
        assertThat(saidWrong).isZero();
    }

    /** It dies at any field, also in the middle of what it is just being sent, and stays away for a while. */
    private static void fillWhileTheServerDies(FillingIn filling, Together together, Random chance) throws Exception {
        int diesAt = chance.nextInt(FillingIn.FIELDS.size() - 1);
        int startsAt = diesAt + 1 + chance.nextInt(FillingIn.FIELDS.size() - 1 - diesAt);
        for (int at = 0; at < FillingIn.FIELDS.size(); at++) {
            filling.fill(at);
            if (at == diesAt) {
                server.kill();
                together.sayWhileNobodyAnswers();
            }
            if (at == startsAt) {
                server.start();
            }
            if (FillingIn.isLastOfItsForm(at) && at + 1 < FillingIn.FIELDS.size()) {
                filling.handIn(false);
            }
        }
    }

    /** The browser works only while it is waited for. */
    private static void eventually(Page page, Callable<Boolean> there) {
        await().atMost(ARRIVES_WITHIN).pollDelay(Duration.ZERO).until(() -> {
            page.waitForTimeout(50);
            return there.call();
        });
    }

    /** A check-in on the facilitator's own screen, inside the app. */
    private static final class Together implements AutoCloseable {

        private static final String BEFORE = "Said before the kill";
        private static final String MEANWHILE = "Said while nobody answers";
        private static final Map<String, String> SAID =
                Map.of("check-in mood", "4", "check-in week", BEFORE, "check-in hope", MEANWHILE);

        private final Opened who;
        private final Visit visit;
        private final String address;

        private Together(Browser browser, Opened who) {
            this.who = who;
            this.visit = new Visit(browser, server.address(), Screen.TABLET);
            this.address = "sessions/" + who.session() + "/enrolments/" + who.person() + "/check-in";
            visit.signIn("facilitator").open(address);
            question("mood").locator("label:has(input[value='4'])").tap();
            question("week").locator("textarea").fill(BEFORE);
        }

        private void sayWhileNobodyAnswers() {
            question("hope").locator("textarea").fill(MEANWHILE);
            question("week").locator("textarea").focus();
            visit.page().locator(".saved-line").getByText("waiting for network").waitFor();
        }

        /** What lies on the tablet goes from the sign-in page; the form shows it, and is handed in. */
        private void goesOn() throws Exception {
            visit.open("sign-in");
            eventually(visit.page(), () -> server.has(who).fields().equals(SAID));
            assertThat(server.has(who).counts()).as("kept, not handed in").containsEntry("check_in", 0)
                    .containsEntry("draft_answer", SAID.size());
            visit.signIn("facilitator").open(address);
            assertThat(question("mood").locator("input[value='4']").isChecked()).isTrue();
            assertThat(question("week").locator("textarea").inputValue()).isEqualTo(BEFORE);
            assertThat(question("hope").locator("textarea").inputValue()).isEqualTo(MEANWHILE);
            visit.page().locator(".step-hand-in").tap();
            eventually(visit.page(), () -> server.has(who).counts().get("check_in") == 1);
            Has has = server.has(who);
            assertThat(has.fields()).containsAllEntriesOf(SAID);
            assertThat(has.counts()).containsEntry("form_filled", 1).containsEntry("draft_answer", 0)
                    .containsEntry("answers_beside", 0);
        }

        private Locator question(String name) {
            return visit.page().locator("mafs-form fieldset[data-question='" + name + "']");
        }

        @Override
        public void close() {
            visit.close();
        }
    }
}
