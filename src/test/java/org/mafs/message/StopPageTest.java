package org.mafs.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.base.Calendar;
import org.mafs.base.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What whoever holds the phone meets, over real HTTP. */
class StopPageTest extends IntegrationTest {

    @LocalServerPort
    private int port;
    @Autowired
    private StopLinks links;
    @Autowired
    private Outbox outbox;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private final HttpClient client = HttpClient.newHttpClient();
    private OwnCohort cohort;
    private PersonId person;
    private String path;

    @BeforeEach
    void aMessageWaits() {
        cohort = cohorts.led(1);
        person = time.person(cohort.person());
        outbox.follow(List.of(new WantedMessage("stop page " + person.value(), MessageReason.SESSION, Channel.TEXT,
                "+447700900123", person, cohort.person(), Optional.empty(), calendar.now(),
                calendar.now().plus(Duration.ofDays(1)), "[link]")));
        path = URI.create(links.make(person)).getPath();
    }

    @Test
    void lookingStopsNothing() throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Stop all messages");
        assertThat(hasStopped()).isFalse();
        assertThat(waiting()).isEqualTo("QUEUED");
    }

    @Test
    void oneTapStopsAtOnceWithoutSigningIn() throws Exception {
        HttpResponse<String> page = post(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You will get no more messages.");
        assertThat(hasStopped()).isTrue();
        assertThat(waiting()).isEqualTo("STOPPED");
        assertThat(post(path).statusCode()).as("a second tap").isEqualTo(200);
    }

    @Test
    void anUnknownLinkLooksTheSame() throws Exception {
        String unknown = "/s/AAAAAAAAAAAAAAAAAAAAAA";
        assertThat(get(unknown).body()).isEqualTo(get(path).body());
        HttpResponse<String> stopped = post(unknown);
        HttpResponse<String> known = post(path);
        assertThat(stopped.statusCode()).isEqualTo(known.statusCode()).isEqualTo(200);
        assertThat(stopped.body()).isEqualTo(known.body());
        assertThat(stopped.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
    }

    @Test
    void nothingSaysWhatItIsAbout() throws Exception {
        for (HttpResponse<String> page : List.of(get(path), post(path))) {
            assertThat(page.body()).doesNotContainIgnoringCase("mafs").doesNotContainIgnoringCase("mutual")
                    .doesNotContainIgnoringCase("recovery").doesNotContain("Tester");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(
                    said -> assertThat(said).contains("no-store"));
        }
    }

    @Test
    void theLinkIsNotKept() {
        assertThat(database.sql("SELECT COUNT(*) FROM stop_link WHERE token_hash = ?")
                .param(path.substring("/s/".length()).getBytes()).query(Integer.class).single()).isZero();
        assertThat(links.behind(path.substring("/s/".length()))).contains(person);
    }

    @Test
    void otherAddressesStillWantAToken() throws Exception {
        assertThat(post("/settings").statusCode()).isNotEqualTo(200);
    }

    private boolean hasStopped() {
        return database.sql("SELECT COUNT(*) FROM message_stop WHERE person_id = ?").param(person.value())
                .query(Integer.class).single() == 1;
    }

    private String waiting() {
        return database.sql("SELECT status FROM outgoing_message WHERE person_id = ?").param(person.value())
                .query(String.class).single();
    }

    private HttpResponse<String> get(String to) throws IOException, InterruptedException {
        return client.send(request(to).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String to) throws IOException, InterruptedException {
        return client.send(request(to).POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String to) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + to));
    }
}
