package org.mafs.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of lead mode and what it asks, over real HTTP with a browser's cookie. */
class LeadEndpointTest extends IntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private LeadMarks marks;
    @Autowired
    private Calendar calendar;
    @Autowired
    private Curriculum curriculum;
    @Autowired
    private JdbcClient database;

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private OwnCohort cohort;
    private String page;

    @BeforeEach
    void anEveningOfTheirOwn() {
        cohort = cohorts.led(0);
        page = "/lead/" + cohort.session().value();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void whoIsNotSignedInIsLedToSignIn() throws Exception {
        for (String address : List.of(page, page + "/plan")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        }
    }

    @Test
    void thePageOfNoSessionIsForEveryBrowserToKeep() throws Exception {
        HttpResponse<String> answer = get("/lead/page");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        signInAs("facilitator");
        assertThat(get(page).body()).isEqualTo(answer.body());
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndIsKeptByNobody() throws Exception {
        signInAs("facilitator");
        HttpResponse<String> answer = get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/scripts/lead/lead.js").doesNotContain("<script>", "style=");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void thePlanHasEverythingAndMarksThatComeTwiceAreKeptOnce() throws Exception {
        signInAs("facilitator");
        JsonNode plan = JSON.readTree(get(page + "/plan").body());
        JsonNode step = plan.get("text").get("steps").get(0);
        assertThat(plan.get("words").get("begin").asString()).isEqualTo("Begin now");
        assertThat(plan.get("text").get("pages").get(0).get("said").asString()).contains("<p>");
        assertThat(plan.get("text").get("pages").valueStream().filter(page -> !page.get("dates").isNull())).singleElement()
                .satisfies(page -> assertThat(page.get("dates").asString()).isEqualTo("../c/%s/dates".formatted(
                        plan.get("text").get("id").asString())));
        assertThat(step.get("how").asString()).contains("<p>");
        assertThat(plan.get("evening").get("keptFrom").asLong()).isPositive().isLessThan(plan.get("now").asLong());
        String letter = letter(plan, step.get("key").asString(), null);
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = post(plan, letter);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(JSON.readTree(answer.body()).get("taken").get(0).get("status").asString()).isEqualTo("KEPT");
        }
        signIn(Role.FACILITATOR);
        assertThat(marks.plan(cohort.session(), "en").marked().steps()).singleElement()
                .satisfies(known -> assertThat(known.minutes()).hasValue(30));
    }

    @Test
    void thePlanIsInTheLanguageThatTheAddressNamesAndIsReadFromItsSide() throws Exception {
        OwnVersions.publish(database, curriculum.inForce(ContentCode.session(1), "en").orElseThrow(), "fa", "Persian",
                calendar.now());
        try {
            signInAs("facilitator");
            JsonNode text = JSON.readTree(get(page + "/plan?language=fa").body()).get("text");
            assertThat(text.get("title").asString()).isEqualTo("Persian");
            assertThat(text.get("opening").asString()).startsWith("<div lang=\"fa\" dir=\"rtl\">");
            assertThat(JSON.readTree(get(page + "/plan?language=cy").body()).get("text").get("opening").asString())
                    .doesNotContain("lang=");
        } finally {
            OwnVersions.remove(database);
        }
    }

    @Test
    void aNoteThatWasNotSealedForUsIsLeftOutAndTheRestOfTheMarkIsKept() throws Exception {
        signInAs("facilitator");
        JsonNode plan = JSON.readTree(get(page + "/plan").body());
        assertThat(post(plan, letter(plan, plan.get("text").get("steps").get(0).get("key").asString(), "b3BlbiB0ZXh0"))
                .statusCode()).isEqualTo(200);
        signIn(Role.FACILITATOR);
        assertThat(marks.plan(cohort.session(), "en").marked().steps()).singleElement()
                .satisfies(known -> assertThat(known.note()).isEmpty());
    }

    @Test
    void withoutItsTokenOrAMeaningNothingIsTaken() throws Exception {
        signInAs("facilitator");
        JsonNode plan = JSON.readTree(get(page + "/plan").body());
        String letter = letter(plan, plan.get("text").get("steps").get(0).get("key").asString(), null);
        assertThat(send(request(page + "/marks").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(letter))).statusCode()).isNotEqualTo(200);
        for (String junk : List.of("", "null", "{}", "[1]", "{\"marks\":[null]}", "{\"marks\":[{\"step\":\"x\"}]}")) {
            assertThat(post(plan, junk).statusCode()).as(junk).isEqualTo(400);
        }
        signIn(Role.FACILITATOR);
        assertThat(marks.plan(cohort.session(), "en").marked().steps()).isEmpty();
    }

    @Test
    void ofASessionThatIsNotTheirsNobodyLearnsAnything() throws Exception {
        String others = "/lead/" + cohorts.notLed(0).session().value();
        signInAs("facilitator");
        JsonNode own = JSON.readTree(get(page + "/plan").body());
        for (String address : List.of(others, "/lead/999999999")) {
            HttpResponse<String> answer = get(address + "/plan");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(JSON.readTree(answer.body()).propertyNames()).containsExactly("reason");
        }
        assertThat(send(withToken(own, others + "/marks").POST(HttpRequest.BodyPublishers.ofString("{\"marks\":[]}")))
                .statusCode()).isEqualTo(404);
    }

    private String letter(JsonNode plan, String step, String note) {
        Instant begun = calendar.now().minus(Duration.ofHours(1));
        Map<String, Object> mark = new HashMap<>(Map.of("id", UUID.randomUUID(), "at", calendar.now().toEpochMilli(),
                "step", step, "begunAt", begun.toEpochMilli(), "endedAt", begun.plus(Duration.ofMinutes(30)).toEpochMilli()));
        mark.put("note", note);
        return JSON.writeValueAsString(Map.of("text", plan.get("text").get("id").asString(), "marks", List.of(mark)));
    }

    private void signInAs(String username) throws Exception {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + username + "&password=mafs-demo&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("sign-in");
    }

    private HttpResponse<String> post(JsonNode plan, String body) throws Exception {
        return send(withToken(plan, page + "/marks").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder withToken(JsonNode plan, String address) {
        return request(address).header("Content-Type", "application/json")
                .header(plan.get("csrf").get("header").asString(), plan.get("csrf").get("token").asString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).header("Accept", "text/html,application/json").GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
