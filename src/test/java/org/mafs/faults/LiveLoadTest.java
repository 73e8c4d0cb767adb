package org.mafs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.audit.TabletKey;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.checkin.Tablet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many tablets at once, each sending one sealed answer after the other over HTTP with its own token. A short sample always
 * prints its figures; {@code -Pload} runs longer and holds them to a bound.
 */
class LiveLoadTest extends IntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FORMS = List.of("check-in", "look-back");

    @LocalServerPort
    private int port;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Passes passes;
    @Autowired
    private TabletKey key;
    @Autowired
    private Calendar calendar;

    @Test
    void twelveTabletsAtOnce() throws Exception {
        assertThat(run(12, 12).refused()).isZero();
    }

    @Test
    @Tag("load")
    void twelveAndThirtyTabletsForLonger() throws Exception {
        run(12, 40);
        Figures twelve = run(12, 200);
        Figures thirty = run(30, 200);
        assertThat(twelve.refused() + thirty.refused()).isZero();
        assertThat(twelve.at(95)).as("p95 of 12 tablets, in ms").isLessThan(172);
        assertThat(thirty.at(95)).as("p95 of 30 tablets, in ms").isLessThan(411);
        assertThat(thirty.aSecond()).as("saves a second").isGreaterThan(100);
    }

    /** @param took each save, in ms, the fastest first */
    private record Figures(double[] took, double seconds, int refused) {

        private double at(int percent) {
            return took[Math.min(took.length - 1, took.length * percent / 100)];
        }

        private double aSecond() {
            return took.length / seconds;
        }
    }

    private Figures run(int tablets, int saves) throws Exception {
        OwnCohort cohort = cohorts.led(tablets);
        signIn(Role.FACILITATOR);
        List<Callable<Page>> works = new ArrayList<>();
        for (EnrolmentId person : cohort.people()) {
            String token = passes.writing(passes.issue(FormWay.HANDED, person, Optional.of(cohort.session()),
                    calendar.today(), FORMS));
            // Sealed beforehand: a tablet's own work is not the server's.
            List<String> bodies = sealed(token, saves);
            works.add(() -> new Page(token).sendAll(bodies));
        }
        long begun = System.nanoTime();
        List<Future<Page>> pages = AtOnce.run(works);
        List<Page> done = new ArrayList<>();
        for (Future<Page> page : pages) {
            done.add(page.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double[] took = done.stream().flatMapToDouble(page -> Arrays.stream(page.took)).sorted().toArray();
        Figures figures = new Figures(took, seconds, done.stream().mapToInt(page -> page.refused).sum());
        System.out.printf("%d tablets at once, %d saves: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %.0f saves a second%n",
                tablets, took.length, figures.at(50), figures.at(95), figures.at(99), figures.aSecond());
        return figures;
    }

    private List<String> sealed(String token, int saves) {
        Tablet tablet = new Tablet(URI.create("http://127.0.0.1:" + port), token,
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey()));
        return IntStream.range(0, saves).mapToObj(number -> switch (number % 4) {
            case 0 -> tablet.answer("check-in", "mood", String.valueOf(1 + number % 5));
            case 1 -> tablet.answer("check-in", "week", "A week like save number " + number);
            case 2 -> tablet.answer("look-back", "meetings", String.valueOf(number % 28));
            default -> tablet.answer("check-in", "days.alcohol", String.valueOf(number % 8));
        }).map(entry -> JSON.writeValueAsString(Map.of("entries", List.of(entry)))).toList();
    }

    private final class Page {

        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10)).build();
        private final String token;
        private double[] took;
        private int refused;

        private Page(String token) {
            this.token = token;
        }

        private Page sendAll(List<String> bodies) throws Exception {
            took = new double[bodies.size()];
            for (int number = 0; number < took.length; number++) {
                long begun = System.nanoTime();
                HttpResponse<String> answered = client.send(HttpRequest
                        .newBuilder(URI.create("http://127.0.0.1:" + port + "/f/entries"))
                        .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(bodies.get(number))).build(),
                        HttpResponse.BodyHandlers.ofString());
                took[number] = (System.nanoTime() - begun) / 1e6;
                refused += answered.body().contains("\"kept\"") ? 0 : 1;
            }
            client.close();
            return this;
        }
    }
}
