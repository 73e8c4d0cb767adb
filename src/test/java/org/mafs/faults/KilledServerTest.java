package org.mafs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
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

    @Test
    void aFormFilledInTogetherGoesOnAfterAKill(Browser browser) throws Exception {
        Opened who = server.open();
        Map<String, String> said = Map.of("check-in mood", "4", "check-in week", "Said before the kill",
                "check-in hope", "Said while nobody answers");
        try (Visit visit = new Visit(browser, server.address(), Screen.TABLET)) {
            String form = "sessions/" + who.session() + "/enrolments/" + who.person() + "/check-in";
            visit.signIn("facilitator").open(form);
            Page page = visit.page();
            page.locator("mafs-form fieldset[data-question=mood] label:has(input[value='4'])").tap();
            page.locator("mafs-form fieldset[data-question=week] textarea").fill("Said before the kill");
            server.kill();
            page.locator("mafs-form fieldset[data-question=hope] textarea").fill("Said while nobody answers");
            page.locator("mafs-form fieldset[data-question=week] textarea").focus();
            page.locator(".saved-line").getByText("waiting for network").waitFor();
            server.start();
            visit.open("sign-in");
            await().atMost(ARRIVES_WITHIN).until(() -> {
                page.waitForTimeout(50);
                return server.has(who).fields().equals(said);
            });
            assertThat(server.has(who).counts()).as("kept, not handed in")
                    .containsEntry("check_in", 0).containsEntry("draft_answer", 3);
            visit.signIn("facilitator").open(form);
            assertThat(page.locator("mafs-form fieldset[data-question=mood] input[value='4']").isChecked()).isTrue();
            assertThat(page.locator("mafs-form fieldset[data-question=hope] textarea").inputValue())
                    .isEqualTo("Said while nobody answers");
            page.locator(".step-hand-in").tap();
            await().atMost(ARRIVES_WITHIN).until(() -> {
                page.waitForTimeout(50);
                return server.has(who).counts().get("check_in") == 1;
            });
            Has has = server.has(who);
            assertThat(has.fields()).containsAllEntriesOf(said);
            assertThat(has.counts()).containsEntry("form_filled", 1).containsEntry("draft_answer", 0)
                    .containsEntry("answers_beside", 0);
            System.out.println("Server killed during a form filled in together: 3 of 3 fields kept, 1 record");
        }
    }

    private void killed(Browser browser, int runs) throws Exception {
        int typed = 0;
        int kept = 0;
        int once = 0;
        int saidWrong = 0;
        double slowest = 0;
        for (int run = 0; run < runs; run++) {
            Random chance = new Random(9_000 + run);
            Opened who = server.open();
            try (FillingIn filling = new FillingIn(browser, server.address(), chance)) {
                filling.begin(who.link());
                fillWhileTheServerDies(filling, chance);
                Instant back = Instant.now();
                filling.handIn(true);
                await().atMost(ARRIVES_WITHIN).until(() -> {
                    filling.page().waitForTimeout(50);
                    return server.has(who).counts().equals(FormRecords.ONE_EACH);
                });
                slowest = Math.max(slowest, Duration.between(back, Instant.now()).toMillis() / 1000.0);
                Has has = server.has(who);
                assertThat(has.fields()).containsAllEntriesOf(filling.typed());
                typed += filling.typed().size();
                kept += (int) filling.typed().entrySet().stream().filter(has.fields().entrySet()::contains).count();
                once += has.counts().equals(FormRecords.ONE_EACH) ? 1 : 0;
                saidWrong += filling.saidWrong().size();
            }
        }
        System.out.printf("Server killed with -9 and started again during a form, %d runs: %d of %d typed fields kept, one "
                + "record each in %d of %d, %d false \"failed\", all there %.1f s after at the latest%n", runs, kept, typed,
                once, runs, saidWrong, slowest);
        assertThat(kept).isEqualTo(typed);
        assertThat(once).isEqualTo(runs);
        assertThat(saidWrong).isZero();
    }

    /** It dies at any field, also in the middle of what it is just being sent, and stays away for a while. */
    private static void fillWhileTheServerDies(FillingIn filling, Random chance) throws Exception {
        int diesAt = chance.nextInt(FillingIn.FIELDS.size() - 1);
        int startsAt = diesAt + 1 + chance.nextInt(FillingIn.FIELDS.size() - 1 - diesAt);
        for (int at = 0; at < FillingIn.FIELDS.size(); at++) {
            filling.fill(at);
            if (at == diesAt) {
                server.kill();
            }
            if (at == startsAt) {
                server.start();
            }
            if (FillingIn.isLastOfItsForm(at) && at + 1 < FillingIn.FIELDS.size()) {
                filling.handIn(false);
            }
        }
    }
}
