package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.Statements;
import org.mafs.access.DemoAccounts;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.mafs.mutualaid.GoingBack;
import org.mafs.mutualaid.Impression;
import org.mafs.mutualaid.VisitedPlace.OfFellowship;
import org.mafs.mutualaid.VisitsTold;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that people fill in themselves, over real HTTP. */
class FormEndpointTest extends IntegrationTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Passes passes;
    @Autowired
    private WeeklyCheckIn checkIns;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Statements statements;
    @Autowired
    private FormSheets sheets;
    @Autowired
    private FormDesk desk;
    @Autowired
    private Drafts drafts;
    @Autowired
    private MergedForms merged;
    @Autowired
    private DemoAccounts demo;
    @Autowired
    private TransactionTemplate transaction;

    private final HttpClient client = HttpClient.newHttpClient();
    private OwnCohort cohort;
    private SessionId session;

    @BeforeEach
    void tonight() {
        cohort = cohorts.led(2);
        session = cohort.session();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), session.value())
                .update();
        signIn(Role.FACILITATOR);
    }

    /** Otherwise the demo's facilitator would have one more session tonight in every test that follows. */
    @AfterEach
    void theEveningIsOver() {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(OwnCohorts.FIRST, session.value())
                .update();
    }

    @Test
    void aLinkOpensOnesOwnFormsAndTakesTheirAnswers() throws Exception {
        JsonNode sitting = sitting(link("check-in"));
        assertThat(sitting.get("forms").get(0).get("questions").get(0).get("id").stringValue()).isEqualTo("mood");
        Tablet tablet = tablet(sitting);
        assertThat(tablet.send(tablet.answer("check-in", "mood", "4"), tablet.answer("check-in", "week", "A café")))
                .containsExactly("kept", "kept");
        assertThat(tablet.send(tablet.handIn("check-in", Map.of("mood", "4", "week", "A café"), 0)))
                .containsExactly("kept");
        signIn(Role.FACILITATOR);
        assertThat(checkIns.handedIn(cohort.person(), session)).get().extracting(record -> record.answers().week())
                .isEqualTo("A café");
    }

    @Test
    void whereSomebodyWentIsToldWithTheNumberOfMeetings() throws Exception {
        JsonNode sitting = sitting(link("check-in"));
        JsonNode asked = sitting.get("forms").get(0).get("questions").get(3);
        assertThat(asked.get("kind").stringValue()).isEqualTo("visits");
        assertThat(asked.get("asked").get(0).stringValue()).as("no visit is known").isEqualTo("first");
        assertThat(asked.get("options").get(0).get("code").stringValue()).isEqualTo("fellowship-aa");
        assertThat(asked.get("options").get(0).get("name").stringValue()).isEqualTo("AA");
        Tablet tablet = tablet(sitting);
        assertThat(tablet.send(tablet.answer("check-in", "visits.fellowship-aa", "2"),
                tablet.answer("check-in", "visits.fellowship-golf", "1"), tablet.answer("check-in", "visits.meeting-1", "1"),
                tablet.answer("check-in", "visits.plan-1", "1"))).as("what is not there is not kept")
                .containsExactly("kept", "refused", "refused", "refused");
        assertThat(tablet.send(tablet.handIn("check-in", Map.of("meetings", "2", "visits.fellowship-aa", "2",
                "visits.plan-1", "1", "visit.first", "yes", "visit.how", "4", "visit.back", "maybe"), 0)))
                .containsExactly("kept");
        signIn(Role.FACILITATOR);
        assertThat(checkIns.handedIn(cohort.person(), session).orElseThrow().answers()).satisfies(told -> {
            assertThat(told.meetings()).hasValue(2);
            assertThat(told.visits()).isEqualTo(new VisitsTold(Map.of(new OfFellowship("aa"), 2),
                    new Impression(true, 4, GoingBack.MAYBE)));
        });
    }

    @Test
    void aSignOfLifeWhileTheFormsAreReadNeverTakesThemAway() throws Exception {
        String link = link("check-in");
        String signOfLife = sitting(link).get("token").stringValue();
        List<Callable<Integer>> asked = IntStream.range(0, 60).<Callable<Integer>>mapToObj(number -> number % 2 == 0
                ? () -> get(link).statusCode() : () -> alive(signOfLife).statusCode()).toList();
        for (Future<Integer> answered : AtOnce.run(asked)) {
            assertThat(answered.get()).isEqualTo(200);
        }
    }

    @Test
    void whatComesTwiceIsOneRecord() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in")));
        Tablet.Waiting handIn = tablet.handIn("check-in", Map.of("mood", "2"), 0);
        assertThat(tablet.send(handIn)).containsExactly("kept");
        assertThat(tablet.send(handIn)).containsExactly("kept");
        assertThat(database.sql("SELECT COUNT(*) FROM check_in WHERE enrolment_id = ?").param(cohort.person().value())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void anOlderAnswerFromAnotherTabletIsKeptBeside() throws Exception {
        Tablet first = tablet(sitting(link("check-in")));
        Tablet second = tablet(sitting(link("check-in")));
        assertThat(second.send(second.answer("check-in", "mood", "5"))).containsExactly("kept");
        assertThat(first.send(first.answer("check-in", "mood", "1"))).containsExactly("beside");
        assertThat(second.send(second.handIn("check-in", Map.of("mood", "5"), 0))).containsExactly("kept");
        assertThat(first.send(first.handIn("check-in", Map.of("mood", "1"), 0))).containsExactly("beside");
        signIn(Role.FACILITATOR);
        assertThat(checkIns.handedIn(cohort.person(), session).orElseThrow().answers().mood()).isEqualTo(5);
    }

    @Test
    void aTokenThatBringsAnswersReadsNothing() throws Exception {
        JsonNode sitting = sitting(link("check-in"));
        assertThat(get(sitting.get("token").stringValue()).statusCode()).isEqualTo(401);
        assertThat(get("made-up").statusCode()).isEqualTo(401);
    }

    @Test
    void neitherACookieNorALinkBringsAnswersIn() throws Exception {
        String link = link("check-in");
        Tablet byLink = new Tablet(server(), link, sitting(link).get("key").stringValue());
        assertThat(byLink.send(byLink.answer("check-in", "mood", "4"))).containsExactly("401");
        HttpResponse<String> bare = post("{\"entries\":[]}", null);
        assertThat(bare.statusCode()).isEqualTo(401);
        assertThat(bare.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(post("{\"entries\":[]}", "made-up").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenPastItsTimeBringsNothingIn() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in")));
        database.sql("UPDATE form_token t JOIN form_pass p ON p.uuid = t.pass SET t.until = NOW() - INTERVAL 1 DAY "
                + "WHERE p.enrolment_id = ?").param(cohort.person().value()).update();
        assertThat(tablet.send(tablet.answer("check-in", "mood", "4"))).containsExactly("401");
    }

    @Test
    void aTokenWritesOnlyTheFormsItWasMadeFor() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in")));
        assertThat(tablet.send(tablet.handIn("core-10", Map.of("item.1", "2"), 0))).containsExactly("refused");
        assertThat(count("response")).isZero();
        EnrolmentId other = cohort.people().get(1);
        assertThat(database.sql("SELECT COUNT(*) FROM draft_answer WHERE enrolment_id = ?").param(other.value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void junkIsRefusedWithoutATrace() throws Exception {
        String token = sitting(link("check-in")).get("token").stringValue();
        for (String junk : List.of("", "{", "null", "[]", "{\"entries\":7}", "{\"entries\":null}", "secret words")) {
            HttpResponse<String> answered = post(junk, token);
            assertThat(answered.statusCode()).as(junk).isEqualTo(400);
            assertThat(answered.body()).doesNotContain("Exception", "org.mafs", "secret words");
            assertThat(answered.headers().firstValue("Cache-Control")).hasValueSatisfying(value ->
                    assertThat(value).contains("no-store"));
            assertThat(answered.headers().allValues("Set-Cookie")).isEmpty();
        }
        HttpResponse<String> odd = post("{\"entries\":[null,{},{\"id\":\"a\"},{\"id\":\"b\",\"sealed\":\"AAAA\"},"
                + "{\"id\":\"c\",\"sealed\":\"?\"}]}", token);
        assertThat(odd.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(odd.body()).get("results")).hasSize(5).allMatch(result ->
                result.get("status").stringValue().equals("refused"));
    }

    @Test
    void tooMuchAtOnceIsTooLarge() throws Exception {
        JsonNode sitting = sitting(link("check-in"));
        Tablet tablet = tablet(sitting);
        List<Tablet.Waiting> many = IntStream.range(0, 201).mapToObj(number ->
                tablet.answer("check-in", "mood", "3")).toList();
        assertThat(tablet.post(many).statusCode()).isEqualTo(413);
        assertThat(tablet.post(many.subList(0, 200)).statusCode()).isEqualTo(200);
        String token = sitting.get("token").stringValue();
        assertThat(post("{\"entries\":[{\"id\":\"" + "x".repeat(5_000_000) + "\"}]}", token).statusCode()).isEqualTo(413);
    }

    @Test
    void oneImpossibleAnswerNeverHoldsBackTheRest() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in", "core-10")));
        assertThat(tablet.send(tablet.answer("check-in", "mood", "6"), tablet.answer("check-in", "mood", "three"),
                tablet.answer("check-in", "days.alcohol", "8"), tablet.answer("check-in", "days.moonshine", "2"),
                tablet.answer("check-in", "x".repeat(300), "2"), tablet.answer("check-in", "week", "w".repeat(1001)),
                tablet.answer("check-in", "meetings", "-1"), tablet.answer("core-10", "item.6", "-"),
                tablet.answer("core-10", "item.11", "1"), tablet.answer("check-in", "mood", "-"),
                tablet.answer("check-in", "days.alcohol", "7"), tablet.answer("check-in", "week", "w".repeat(1000))))
                .containsExactly("refused", "refused", "refused", "refused", "refused", "refused", "refused", "refused",
                        "refused", "kept", "kept", "kept");
        HttpResponse<String> handedIn = tablet.post(List.of(tablet.handIn("check-in",
                Map.of("mood", "9", "days.alcohol", "70", "week", "Still here"), 0)));
        JsonNode result = JSON.readTree(handedIn.body()).get("results").get(0);
        assertThat(result.get("status").stringValue()).isEqualTo("kept");
        assertThat(result.get("reason").stringValue()).contains("left out");
        signIn(Role.FACILITATOR);
        assertThat(checkIns.handedIn(cohort.person(), session).orElseThrow().answers().week()).isEqualTo("Still here");
    }

    @Test
    void whatIsOvertakenOnTheWayLosesNothing() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in")));
        Tablet.Waiting early = tablet.answer("check-in", "mood", "2");
        Tablet.Waiting week = tablet.answer("check-in", "week", "Long");
        Tablet.Waiting late = tablet.answer("check-in", "mood", "4");
        assertThat(tablet.send(late)).containsExactly("kept");
        assertThat(tablet.send(early, week)).as("an older mood, and an answer of its own")
                .containsExactly("superseded", "kept");
        assertThat(tablet.send(tablet.handIn("check-in", Map.of("mood", "4", "week", "Long"), 0)))
                .containsExactly("kept");
        assertThat(tablet.send(early, week, late)).as("again, after the form is in")
                .containsExactly("superseded", "kept", "kept");
        assertThat(count("answers_beside")).isZero();
    }

    @Test
    void whatComesAgainAfterSomebodyElseChangedItStandsNotBeside() throws Exception {
        Tablet first = tablet(sitting(link("check-in")));
        Tablet.Waiting mood = first.answer("check-in", "mood", "2");
        assertThat(first.send(mood)).containsExactly("kept");
        Tablet second = tablet(sitting(link("check-in"))).saw("check-in", "mood", 1);
        assertThat(second.send(second.answer("check-in", "mood", "5"))).containsExactly("kept");
        assertThat(first.send(mood)).as("its first answer was lost").containsExactly("kept");
        assertThat(count("answers_beside")).isZero();
    }

    @Test
    void whatOthersBeganIsKeptWhenTheFormIsHandedIn() throws Exception {
        Tablet first = tablet(sitting(link("check-in")));
        Tablet second = tablet(sitting(link("check-in")));
        first.send(first.answer("check-in", "hope", "A walk"));
        assertThat(second.send(second.handIn("check-in", Map.of("mood", "5"), 0))).containsExactly("kept");
        assertThat(count("answers_beside")).isEqualTo(1);
        assertThat(count("draft_answer")).isZero();
    }

    @Test
    void answersArriveAfterTheSessionIsClosedAndTheAccountStopped() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in")));
        database.sql("UPDATE cohort_session SET status = 'CLOSED', closed_at = UTC_TIMESTAMP(6) WHERE id = ?").param(session.value()).update();
        database.sql("UPDATE account SET enabled = FALSE WHERE username = 'facilitator'").update();
        try {
            assertThat(tablet.send(tablet.answer("check-in", "mood", "4"), tablet.handIn("check-in",
                    Map.of("mood", "4"), 0))).containsExactly("kept", "kept");
        } finally {
            database.sql("UPDATE account SET enabled = TRUE WHERE username = 'facilitator'").update();
        }
        assertThat(count("check_in")).isEqualTo(1);
    }

    @Test
    void answersArriveUnderThePlaceThatStays() throws Exception {
        EnrolmentId stays = cohort.people().get(1);
        Tablet tablet = tablet(sitting(link("check-in")));
        tablet.send(tablet.answer("check-in", "week", "Before"));
        signIn(Role.COORDINATOR);
        transaction.executeWithoutResult(any -> merged.merge(cohort.person(), stays));
        assertThat(tablet.send(tablet.answer("check-in", "mood", "3"))).containsExactly("kept");
        assertThat(drafts.of(FormKey.atSession("check-in", stays, session), stays))
                .isEqualTo(Map.of("week", "Before", "mood", "3"));
        assertThat(tablet.send(tablet.handIn("check-in", Map.of("week", "Before", "mood", "3"), 0)))
                .containsExactly("kept");
        assertThat(checkIns.handedIn(stays, session)).isPresent();
    }

    @Test
    void aFormThatCameAnotherWayIsNotOverwritten() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in")));
        signIn(Role.FACILITATOR);
        checkIns.handIn(cohort.person(), session, new GivenAnswers(Map.of("mood", "5")).checkIn(calendar.today()), Optional.empty());
        assertThat(tablet.send(tablet.handIn("check-in", Map.of("mood", "1"), 0))).containsExactly("beside");
        signIn(Role.FACILITATOR);
        assertThat(checkIns.handedIn(cohort.person(), session).orElseThrow().answers().mood()).isEqualTo(5);
    }

    @Test
    void lateAnswersThatAskForATalkOpenAConcernAtOnce() throws Exception {
        Tablet first = tablet(sitting(link("core-10")));
        Tablet second = tablet(sitting(link("core-10")));
        assertThat(second.send(second.handIn("core-10", Map.of("item.6", "0", "item.1", "1"), 0))).containsExactly("kept");
        assertThat(count("concern")).isZero();
        assertThat(first.send(first.handIn("core-10", Map.of("item.6", "3", "item.1", "1"), 0))).containsExactly("beside");
        assertThat(count("concern")).isEqualTo(1);
        assertThat(database.sql("SELECT reason FROM concern WHERE enrolment_id = ?").param(cohort.person().value())
                .query(String.class).single()).isEqualTo("ANSWERED");
    }

    @Test
    void anAnswerTakesAsManyStatementsHoweverMuchIsKept() throws Exception {
        Tablet tablet = tablet(sitting(link("check-in", "look-back")));
        int few = statementsOf(tablet.answer("check-in", "mood", "1"));
        statementsOf(tablet.answer("check-in", "week", "So so"));
        statementsOf(tablet.answer("check-in", "days.alcohol", "2"));
        int more = statementsOf(tablet.answer("check-in", "hope", "Rest"));
        assertThat(more).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    @Test
    void aSittingTakesAsManyStatementsHoweverLongTheHistory() {
        asParticipant(() -> sheets.sitting("en"));
        int first = statements.during(() -> asParticipant(() -> sheets.sitting("en")));
        signIn(Role.FACILITATOR);
        for (int week = 1; week < 6; week++) {
            SessionId before = cohort.sessions().get(week).id();
            checkIns.handIn(cohort.person(), before, new GivenAnswers(Map.of("mood", "5", "days.alcohol", "3",
                    "days.cannabis", "1")).checkIn(calendar.today()), Optional.empty());
        }
        int later = statements.during(() -> asParticipant(() -> sheets.sitting("en")));
        assertThat(later).isEqualTo(first);
    }

    private int statementsOf(Tablet.Waiting entry) {
        return statements.during(() -> asParticipant(() ->
                desk.take(List.of(new FormDesk.Sealed(entry.id(), entry.sealed())))));
    }

    private <T> T asParticipant(Supplier<T> work) {
        Participant person = new Participant(pass(), cohort.person(), Optional.of(session), calendar.today(),
                List.of("check-in", "look-back"), demo.of(Role.FACILITATOR), FormWay.HANDED);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person,
                null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.FILLS_FORMS))));
        return work.get();
    }

    private UUID pass() {
        return database.sql("SELECT uuid FROM form_pass WHERE enrolment_id = ? LIMIT 1").param(cohort.person().value())
                .query(String.class).optional().map(UUID::fromString).orElseGet(() -> {
                    signIn(Role.FACILITATOR);
                    return passes.issue(FormWay.HANDED, cohort.person(), Optional.of(session), calendar.today(),
                            List.of("check-in", "look-back")).pass();
                });
    }

    private int count(String table) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE enrolment_id = ?").param(cohort.person().value())
                .query(Integer.class).single();
    }

    private HttpResponse<String> post(String body, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server().resolve("/f/entries"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String link(String... forms) {
        signIn(Role.FACILITATOR);
        Participant person = passes.issue(FormWay.OWN_PHONE, cohort.person(), Optional.of(session), calendar.today(),
                List.of(forms));
        return passes.link(person);
    }

    private JsonNode sitting(String link) throws Exception {
        HttpResponse<String> answered = get(link);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        return JSON.readTree(answered.body());
    }

    private HttpResponse<String> alive(String token) throws Exception {
        return client.send(HttpRequest.newBuilder(server().resolve("/f/alive")).header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String token) throws Exception {
        return client.send(HttpRequest.newBuilder(server().resolve("/f/sitting"))
                .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Tablet tablet(JsonNode sitting) {
        return new Tablet(server(), sitting.get("token").stringValue(), sitting.get("key").stringValue());
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
