package org.mafs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.base.AccountId;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tablet that passes from hand to hand, over real HTTP with a browser's cookie. */
class TabletTest extends IntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String PASSWORD = "three plain words";
    private static final String PIN = "2580";

    @LocalServerPort
    private int port;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private AccountRegister accounts;
    @Autowired
    private CohortScope scope;
    @Autowired
    private HandingOver handingOver;
    @Autowired
    private Pins pins;
    @Autowired
    private Passes passes;
    @Autowired
    private Touches touches;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String username;
    private AccountId facilitator;
    private OwnCohort cohort;

    @BeforeEach
    void tonightIsSignedIn() throws Exception {
        username = "tablet-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.ADMIN);
        accounts.accept(new NewAccount(accounts.invite(Role.FACILITATOR), "Sam Tablet", username, PASSWORD));
        cohort = cohorts.notLed(2);
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?")
                .params(calendar.today(), session().value()).update();
        facilitator = ((SignedIn) signIn(username)).id();
        scope.setLeaders(cohort.id(), Set.of(facilitator));
        pins.choose(new NewPin(PIN, PIN));
        comesIn();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(OwnCohorts.FIRST, session().value())
                .update();
    }

    @Test
    void handedOverItIsThePersonsAndThePinBringsItBack() throws Exception {
        String before = cookie();
        handOver();
        assertThat(cookie()).isNotEqualTo(before);
        HttpResponse<String> sitting = get("/f/sitting");
        assertThat(sitting.statusCode()).isEqualTo(200);
        assertThat(sitting.body()).contains("\"HANDED\"", "\"Tester\"", "\"Sam\"").doesNotContain("Tester 2", PIN);
        assertThat(JSON.readTree(sitting.body()).get("pin").get("iterations").asInt()).isEqualTo(600_000);
        String person = cookie();
        HttpResponse<String> back = post("/f/hand-back", Map.of("pin", PIN));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(back.body()).get("to").asString()).isEqualTo("/sessions/" + session().value());
        assertThat(cookie()).isNotEqualTo(person);
        assertThat(get("/f/sitting").statusCode()).as("nobody's forms are open").isEqualTo(401);
        assertThat(get("/today").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/sessions/1", "/people", "/settings", "/sign-in", "/welcome", "/nowhere/at/all",
        "/m/1", "/m/1.2", "/meetings", "/meetings/1", "/meetings/import", "/meetings/companions", "/settings/postcodes",
        "/login", "/logout"})
    void everyAddressLeadsToTheForms(String address) throws Exception {
        handOver();
        leadsTo("/f", address);
        assertThat(post("/f/lock", Map.of()).statusCode()).isEqualTo(200);
        if (!address.equals("/sign-in")) {
            leadsTo("/f", address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?v-r=uidl&v-uiId=0", "/?v-r=init&location=today", "/?v-r=heartbeat&v-uiId=0",
        "/VAADIN/push?v-r=push&v-uiId=0", "/VAADIN/build/any.js", "/VAADIN/dynamic/resource/0/x/report.pdf",
        "/m/1", "/meetings"})
    void whateverIsNoPageIsShut(String address) throws Exception {
        handOver();
        assertThat(send(request(address).header("Accept", "*/*").GET()).statusCode()).isEqualTo(403);
        assertThat(send(request(address).header("Accept", "*/*").POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode()).isEqualTo(403);
        post("/f/lock", Map.of());
        assertThat(send(request(address).header("Accept", "*/*").GET()).statusCode()).isEqualTo(403);
    }

    @Test
    void theFacilitatorsOldSessionIsNobodysAnyMore() throws Exception {
        String before = cookie();
        handOver();
        HttpClient other = HttpClient.newHttpClient();
        HttpResponse<String> answer = other.send(request("/today").header("Cookie", "JSESSIONID=" + before).GET().build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/sign-in");
    }

    @Test
    void anOfferWorksOnceAndOnlyInItsOwnBrowser() throws Exception {
        String elsewhere = offer("another browser");
        assertThat(post("/f/hand-over", Map.of("code", elsewhere)).statusCode()).isEqualTo(410);
        String code = offer(cookie());
        assertThat(post("/f/hand-over", Map.of("code", code)).statusCode()).isEqualTo(200);
        assertThat(post("/f/hand-over", Map.of("code", code)).statusCode()).isEqualTo(410);
        assertThat(post("/f/hand-over", Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void afterFiveWrongPinsOnlyThePasswordHelps() throws Exception {
        handOver();
        for (int left = 4; left > 0; left--) {
            HttpResponse<String> wrong = post("/f/hand-back", Map.of("pin", "0852"));
            assertThat(wrong.statusCode()).isEqualTo(403);
            assertThat(JSON.readTree(wrong.body()).get("left").asInt()).isEqualTo(left);
        }
        assertThat(post("/f/hand-back", Map.of("pin", "0852")).statusCode()).isEqualTo(410);
        assertThat(post("/f/hand-back", Map.of("pin", PIN)).statusCode()).isEqualTo(410);
        assertThat(get("/f/sitting").statusCode()).isEqualTo(401);
        leadsTo("/sign-in", "/today");
    }

    @Test
    void lockingATabletInAPersonsHandsGivesNoNewTries() throws Exception {
        handOver();
        for (int wrong = 0; wrong < 4; wrong++) {
            post("/f/hand-back", Map.of("pin", "0852"));
            post("/f/lock", Map.of());
        }
        assertThat(post("/f/hand-back", Map.of("pin", "0852")).statusCode()).isEqualTo(410);
    }

    @Test
    void aTokenThatBringsAnswersTakesNoTabletBack() throws Exception {
        handOver();
        String token = JSON.readTree(get("/f/sitting").body()).get("token").asString();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request("/f/hand-back")
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"pin\":\"" + PIN + "\"}")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(410);
    }

    @Test
    void aStoppedAccountDoesNotComeBack() throws Exception {
        handOver();
        signIn(Role.ADMIN);
        accounts.enable(facilitator, false);
        assertThat(post("/f/hand-back", Map.of("pin", PIN)).statusCode()).isEqualTo(410);
        leadsTo("/sign-in", "/today");
    }

    @Test
    void aClosedSessionEndsTheFormsAndStillTakesThePin() throws Exception {
        handOver();
        database.sql("UPDATE cohort_session SET status = 'CLOSED', closed_at = UTC_TIMESTAMP(6) WHERE id = ?").param(session().value()).update();
        HttpResponse<String> over = get("/f/sitting");
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).contains("\"open\":false", "\"Sam\"");
        leadsTo("/f", "/today");
        assertThat(post("/f/hand-back", Map.of("pin", PIN)).statusCode()).isEqualTo(200);
    }

    @Test
    void lockedItShowsNothingUntilThePinLeadsBack() throws Exception {
        String before = cookie();
        assertThat(to(post("/f/lock", Map.of()))).isEqualTo("/f");
        assertThat(cookie()).isNotEqualTo(before);
        HttpResponse<String> locked = get("/f/sitting");
        assertThat(locked.statusCode()).isEqualTo(423);
        assertThat(JSON.readTree(locked.body()).get("facilitator").asString()).isEqualTo("Sam");
        leadsTo("/f", "/today");
        assertThat(to(post("/f/hand-back", Map.of("pin", PIN)))).isEqualTo("/");
        assertThat(get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void aLockedTabletLetsSomebodyElseSignInAndOpensNothingOfTheOneBefore() throws Exception {
        post("/f/lock", Map.of());
        leadsTo("/sign-in?locked", "/sign-in");
        leadsTo("/sign-in", "/sessions/" + session().value());
        assertThat(signInWithPassword()).endsWith("/");
    }

    @Test
    void anAccountWithoutAPinSignsInAgain() throws Exception {
        database.sql("DELETE FROM account_pin WHERE account_id = ?").param(facilitator.value()).update();
        assertThat(to(post("/f/lock", Map.of()))).isEqualTo("/sign-in?locked");
        leadsTo("/sign-in", "/today");
    }

    @Test
    void onlyTouchesKeepASignInFromLocking() throws Exception {
        idleFor(Duration.ofMinutes(5));
        assertThat(post("/f/touch", Map.of("ago", 0)).statusCode()).isEqualTo(204);
        touches.look();
        assertThat(get("/today").statusCode()).isEqualTo(200);
        idleFor(Duration.ofMinutes(5).plus(Touches.LEEWAY).plusSeconds(1));
        send(request("/?v-r=heartbeat&v-uiId=0").POST(HttpRequest.BodyPublishers.noBody()));
        leadsTo("/f", "/today");
        assertThat(post("/f/touch", Map.of("ago", 0)).statusCode()).as("too late").isEqualTo(401);
        assertThat(get("/f/sitting").statusCode()).isEqualTo(423);
    }

    @Test
    void theClockLocksWhatNobodyAsksFor() throws Exception {
        LastTouch last = idleFor(Duration.ofMinutes(5).plus(Touches.LEEWAY).plusSeconds(1));
        touches.look();
        assertThat(last.session().getAttribute("SPRING_SECURITY_CONTEXT")).asString().contains("LockedAway");
        assertThat(get("/f/sitting").statusCode()).isEqualTo(423);
        assertThat(to(post("/f/hand-back", Map.of("pin", PIN)))).isEqualTo("/");
    }

    @Test
    void whatShowsNothingPersonalRunsOnAndEverythingElseIsShut() throws Exception {
        LastTouch last = idleFor(Duration.ofMinutes(5).plus(Touches.LEEWAY).plusSeconds(1));
        last.shows(3, true);
        touches.look();
        leadsTo("/f", "/today");
        assertThat(get("/f/sitting").statusCode()).isEqualTo(423);
        assertThat(send(request("/?v-r=heartbeat&v-uiId=3").POST(HttpRequest.BodyPublishers.noBody())).statusCode())
                .as("not shut by us: there is no such page in this test").isNotEqualTo(302);
        assertThat(last.session().getAttribute("SPRING_SECURITY_CONTEXT")).asString().contains("SignedIn");
        assertThat(to(post("/f/hand-back", Map.of("pin", PIN)))).isEqualTo("/");
        assertThat(get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void signingInAtAnAddressThatIsNoneLeadsToTheStart() throws Exception {
        cookies.getCookieStore().removeAll();
        leadsTo("/sign-in", "/login");
        assertThat(signInWithPassword()).endsWith("/");
    }

    private LastTouch idleFor(Duration time) throws Exception {
        get("/today");
        LastTouch last = touches.known().stream().filter(known -> known.account().id().equals(facilitator)).findFirst()
                .orElseThrow();
        last.lastTouched(calendar.now().minus(time));
        return last;
    }

    private SessionId session() {
        return cohort.session();
    }

    private void handOver() throws Exception {
        assertThat(to(post("/f/hand-over", Map.of("code", offer(cookie()))))).isEqualTo("/f");
    }

    private String offer(String inBrowser) {
        signIn(username);
        return handingOver.offer(inBrowser, cohort.person(), Optional.of(session()), calendar.today(),
                List.of("check-in"), "/sessions/" + session().value());
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    private void comesIn() throws Exception {
        assertThat(signInWithPassword()).doesNotContain("sign-in");
    }

    /** @return where the browser is sent */
    private String signInWithPassword() throws Exception {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).as("the page has a token").isTrue();
        return send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString("username=" + username
                        + "&password=" + PASSWORD.replace(' ', '+') + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))))
                .headers().firstValue("Location").orElseThrow();
    }

    private void leadsTo(String page, String address) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).as(address).endsWith(page);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode said = JSON.readTree(answer.body());
        return said.get("to").asString();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).header("Accept", "text/html,application/json").GET());
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) throws Exception {
        return send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
