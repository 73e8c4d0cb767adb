package org.mafs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.browser.InChromium;
import org.mafs.cohort.CohortPlanning;
import org.mafs.faults.BadNetwork.Fault;
import org.mafs.faults.BadNetwork.Outage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A person's forms in a real browser, while the network fails at any place in them. Samples always, in full with
 * {@code -Pfaults}.
 */
@ExtendWith(InChromium.class)
class CutFormTest extends IntegrationTest {

    /** So many fill in their forms during the same outage. */
    private static final int TOGETHER = 5;
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext app;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private Passes passes;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private int number;

    @Test
    void aShortCutLosesNothingInOneRun(Browser browser) throws Exception {
        cut(browser, 1, Duration.ofSeconds(3), false);
    }

    @Test
    @Tag("faults")
    void tenSecondsLoseNothingInTwentyRuns(Browser browser) throws Exception {
        cut(browser, 20, Duration.ofSeconds(10), false);
    }

    @Test
    @Tag("faults")
    void aMinuteLosesNothingInTwentyRuns(Browser browser) throws Exception {
        cut(browser, 20, Duration.ofSeconds(60), false);
    }

    @Test
    void aCutPastTheSessionsEndLosesNothingInOneRun(Browser browser) throws Exception {
        cut(browser, 1, Duration.ofSeconds(3), true);
    }

    @Test
    @Tag("faults")
    void aCutPastTheSessionsEndLosesNothingInTwentyRuns(Browser browser) throws Exception {
        cut(browser, 20, Duration.ofSeconds(10), true);
    }

    @Test
    void whoseAnswerIsLostAfterCommitIsNeverToldThatItFailedInOneRun(Browser browser) throws Exception {
        loseAnswers(browser, 1);
    }

    @Test
    @Tag("faults")
    void whoseAnswerIsLostAfterCommitIsNeverToldThatItFailedInTwentyRuns(Browser browser) throws Exception {
        loseAnswers(browser, 20);
    }

    private void cut(Browser browser, int runs, Duration length, boolean pastTheEnd) throws Exception {
        Figures figures = new Figures();
        for (int begun = 0; begun < runs; begun += TOGETHER) {
            List<Run> together = new ArrayList<>();
            try {
                for (int run = begun; run < Math.min(runs, begun + TOGETHER); run++) {
                    together.add(new Run(browser, pastTheEnd));
                }
                for (Run run : together) {
                    run.untilCutAndOn();
                }
                for (Run run : together) {
                    run.comeBackAfter(length);
                }
                for (Run run : together) {
                    run.arrives(figures);
                }
            } finally {
                together.forEach(Run::close);
            }
        }
        System.out.printf("Network cut for %d s or more%s, %d runs of %d fields: %s%n", length.toSeconds(),
                pastTheEnd ? " and past the session's end" : "", runs, FillingIn.FIELDS.size(), figures);
        figures.hold();
    }

    private void loseAnswers(Browser browser, int runs) throws Exception {
        Figures figures = new Figures();
        int lost = 0;
        for (int each = 0; each < runs; each++) {
            try (Run run = new Run(browser, false)) {
                lost += run.losingEachAnswerToAHandIn();
                run.arrives(figures);
            }
        }
        System.out.printf("Answer to each handing in lost after commit, %d runs: %d answers lost, %s%n", runs, lost,
                figures);
        assertThat(lost).isEqualTo(runs * FillingIn.FORMS.size());
        figures.hold();
    }

    /** Over all runs. */
    private static final class Figures {

        private int typed;
        private int kept;
        private int once;
        private int runs;
        private int said;
        private final List<Double> seconds = new ArrayList<>();

        /** @param after coming back, everything was there */
        private void add(Map<String, String> typed, Map<String, String> kept, boolean once, List<String> saidWrong,
                Duration after) {
            runs++;
            this.typed += typed.size();
            this.kept += (int) typed.entrySet().stream()
                    .filter(field -> field.getValue().equals(kept.get(field.getKey()))).count();
            this.once += once ? 1 : 0;
            said += saidWrong.size();
            seconds.add(after.toMillis() / 1000.0);
        }

        private void hold() {
            assertThat(kept).isEqualTo(typed);
            assertThat(once).as("one record each").isEqualTo(runs);
            assertThat(said).as("said to have failed").isZero();
        }

        @Override
        public String toString() {
            return "%d of %d typed fields kept, one record each in %d of %d, %d false \"failed\", all there %.1f s after at the latest"
                    .formatted(kept, typed, once, runs, said,
                            seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        }
    }

    /** One person on one evening, behind a network of their own. */
    private final class Run implements AutoCloseable {

        private final boolean pastTheEnd;
        private final Random chance = new Random(26_000 + number++);
        private final int cutAt = chance.nextInt(FillingIn.FIELDS.size() - 1);
        private final boolean handsInWhileCut;
        private final OwnCohort cohort = cohorts.led(1);
        private final EnrolmentId person = cohort.person();
        private final BadNetwork network;
        private final FillingIn filling;
        private boolean isBad;
        private Instant cutSince;
        private Instant back;

        private Run(Browser browser, boolean pastTheEnd) throws IOException {
            this.pastTheEnd = pastTheEnd;
            this.handsInWhileCut = pastTheEnd || chance.nextBoolean();
            database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                    .params(calendar.today(), cohort.session().value()).update();
            network = new BadNetwork(port, this::fault);
            filling = new FillingIn(browser, network.address().toString(), chance);
            signIn(Role.FACILITATOR);
            filling.begin(passes.link(passes.issue(FormWay.OWN_PHONE, person, Optional.of(cohort.session()),
                    calendar.today(), FillingIn.FORMS)));
        }

        private Fault fault() {
            return !isBad || chance.nextBoolean() ? Fault.NONE : Fault.values()[chance.nextInt(Fault.values().length)];
        }

        private void untilCutAndOn() {
            isBad = true;
            network.breakAll();
            for (int at = 0; at < FillingIn.FIELDS.size(); at++) {
                if (at == cutAt) {
                    network.fail(chance.nextBoolean() ? Outage.REFUSING : Outage.SILENT);
                    cutSince = Instant.now();
                }
                filling.fill(at);
                if (FillingIn.isLastOfItsForm(at) && at + 1 < FillingIn.FIELDS.size()) {
                    filling.handIn(false);
                }
            }
            if (handsInWhileCut) {
                filling.handIn(true);
            }
        }

        private void comeBackAfter(Duration length) {
            if (pastTheEnd) {
                signIn(Role.FACILITATOR);
                planning.close(cohort.session());
                yesterday();
            }
            Duration left = Duration.between(Instant.now(), cutSince.plus(length));
            filling.page().waitForTimeout(Math.max(0, left.toMillis()));
            network.comeBack();
            back = Instant.now();
            if (!handsInWhileCut) {
                filling.handIn(true);
            }
        }

        /** The evening's day is over as well. */
        private void yesterday() {
            database.sql("UPDATE form_pass SET held_on = held_on - INTERVAL 1 DAY WHERE enrolment_id = ?")
                    .param(person.value()).update();
            database.sql("UPDATE cohort_session SET held_on = held_on - INTERVAL 1 DAY WHERE id = ?")
                    .param(cohort.session().value()).update();
        }

        private int losingEachAnswerToAHandIn() {
            for (int at = 0; at < FillingIn.FIELDS.size(); at++) {
                filling.fill(at);
                if (FillingIn.isLastOfItsForm(at)) {
                    // Whatever was typed has gone by now: the next request is the handing in.
                    filling.page().locator(".saved-line").getByText("Saved").waitFor();
                    network.loseAnswerTo("/f/entries");
                    filling.handIn(at + 1 == FillingIn.FIELDS.size());
                }
            }
            back = Instant.now();
            return network.lost();
        }

        private void arrives(Figures figures) {
            FormRecords records = new FormRecords(app, person, cohort.session());
            signIn(Role.FACILITATOR);
            try {
                await().atMost(ARRIVES_WITHIN).pollDelay(Duration.ZERO).until(() -> {
                    filling.page().waitForTimeout(50);
                    return records.counts().equals(FormRecords.ONE_EACH);
                });
            } catch (ConditionTimeoutException late) {
                System.out.println("Not all there: " + records.counts() + ", cut at " + cutAt);
            }
            Duration after = Duration.between(back, Instant.now());
            Map<String, String> kept = records.fields();
            assertThat(kept).as("run cut at field %d, handed in while cut: %s", cutAt, handsInWhileCut)
                    .containsAllEntriesOf(filling.typed());
            figures.add(filling.typed(), kept, records.counts().equals(FormRecords.ONE_EACH), filling.saidWrong(), after);
        }

        @Override
        public void close() {
            filling.close();
            network.close();
        }
    }
}
