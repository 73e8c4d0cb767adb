package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.access.FormWay;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
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
