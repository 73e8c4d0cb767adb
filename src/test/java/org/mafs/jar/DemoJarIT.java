package org.mafs.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mafs.browser.Headlines;

/** A demo runs on a laptop; the last test of all stops it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoJarIT {

    private static final Path DATA = Jar.folder("demo");

    private static RunningJar app;

    @BeforeAll
    static void start() {
        app = RunningJar.demo(DATA);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void itServesAndIsWell() throws Exception {
        assertThat(app.get("/actuator/health")).contains("\"status\":\"UP\"");
        assertThat(app.get("/sign-in")).contains("<html lang=\"en-GB\"");
        assertThat(app.said(app.address() + " (demo: sign in as facilitator, password mafs-demo)")).isTrue();
    }

    @Test
    void onlyThisComputerReachesIt() throws Exception {
        assertThat(app.reachableFromElsewhere()).isFalse();
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefused() {
        Jar.Answer refused = Jar.run(Map.of("MAFS_DATA", DATA.toString(), "MAFS_DEMO", "true",
                "MAFS_PORT", String.valueOf(Jar.freePort())));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).singleElement().asString()
                .startsWith("The folder " + DATA + " is in use by another MAFS");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingIsTouched() {
        Path untouched = Jar.folder("untouched");
        Jar.Answer refused = Jar.run(Map.of("MAFS_DATA", untouched.toString(), "MAFS_DEMO", "true",
                "MAFS_PORT", String.valueOf(app.port())));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).containsExactly("Port " + app.port()
                + " is already in use. Stop the other program or set MAFS_PORT to another number.");
        assertThat(untouched).doesNotExist();
    }

    @Test
    void theCohortsAreListedBesideItFinishedOnesFirst() {
        Jar.Answer answer = Jar.run(Map.of("MAFS_DATA", DATA.toString()), "report", "--list");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).containsExactly("Riverside pilot", "Oakfield pilot", "Fallowmere group",
                "Lantern Street group", "Weaver's Yard group");
        System.out.println("report --list beside the running app: " + answer.took().toMillis() + " ms");
    }

    @Test
    void theWorkbookIsWrittenBesideIt() throws IOException {
        Path file = Jar.folder("pilot.xlsx");
        Jar.Answer answer = Jar.run(Map.of("MAFS_DATA", DATA.toString()), "report", "--cohort", "Riverside pilot",
                "--cohort", "Oakfield pilot", "--out", file.toString());
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).isEmpty();
        Headlines.of(file).areThoseOfThePilot();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void killedItStartsAgainAndThenStopsLeavingNothingBehind() {
        List<ProcessHandle> orphans = app.databases();
        app.kill();
        assertThat(orphans).hasSize(1).allMatch(ProcessHandle::isAlive);

        app = RunningJar.demo(DATA);
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(app.said("Stopping the database server that an earlier MAFS left running")).isTrue();
        assertThat(app.databases()).hasSize(1);

        assertThat(app.stop()).isLessThan(Duration.ofSeconds(15));
        assertThat(app.databases()).isEmpty();

        Jar.Answer real = Jar.run(Map.of("MAFS_DATA", DATA.toString(),
                "MAFS_PORT", String.valueOf(Jar.freePort())));
        assertThat(real.exit()).isEqualTo(1);
        assertThat(real.err()).last().asString().startsWith("This folder holds demo data.");
        assertThat(app.databases()).isEmpty();
        assertThat(Files.exists(DATA.resolve("mariadb"))).isTrue();
    }
}
