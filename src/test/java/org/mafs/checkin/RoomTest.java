package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
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
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.cohort.CohortPlanning;
import org.mafs.draft.Drafts;
import org.mafs.draft.FormKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class RoomTest extends IntegrationTest {

    @Autowired
    private Evening evening;
    @Autowired
    private EveningOrder order;
    @Autowired
    private OwnPhone phone;
    @Autowired
    private Debriefs debriefs;
    @Autowired
    private Passes passes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private HandingIn handingIn;
    @Autowired
    private CohortPlanning planning;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private Calendar calendar;
    @Autowired
    private JdbcClient database;
    @LocalServerPort
    private int port;

    private OwnCohort cohort;
    private SessionId tonight;
    private EnrolmentId who;

    @BeforeEach
    void anEveningToday() {
        cohort = cohorts.led(2);
        tonight = cohort.session();
        who = cohort.person();
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(calendar.today(), tonight.value())
                .update();
        signIn(Role.FACILITATOR);
    }

    /** Otherwise the demo's facilitator would have one more session tonight in every test that follows. */
    @AfterEach
    void theEveningIsOver() {
        database.sql("UPDATE cohort_session SET held_on = ? WHERE id = ?").params(OwnCohorts.FIRST, tonight.value())
                .update();
    }

    @Test
    void anEveningBeginsWithItsArrivalsAndGoesBackAndForth() {
        assertThat(order.of(tonight)).isEqualTo(new EveningStanding(EveningStep.ARRIVALS, 3));
        order.go(tonight, EveningStep.TOPIC);
        order.tablets(tonight, 5);
        assertThat(order.of(tonight)).isEqualTo(new EveningStanding(EveningStep.TOPIC, 5));
        order.go(tonight, EveningStep.REGISTER);
        assertThat(order.of(tonight)).isEqualTo(new EveningStanding(EveningStep.REGISTER, 5));
        order.tablets(tonight, 0);
        assertThat(order.of(tonight).tablets()).isEqualTo(1);
    }

    @Test
    void howFarAFormIsCountsQuestionsAndNotWhatWasTakenBack() {
        keep("mood", "4");
        keep("days.alcohol", "2");
        keep("days.heroin", "0");
        keep("hope", "");
        assertThat(person().underWay()).isEqualTo(Map.of(Form.CHECK_IN, new Answered(2, 5)));
    }

    @Test
    void aTabletThatIsNotHeardOfIsStillOutUntilItsFormsAreIn() {
        Participant out = passes.issue(FormWay.HANDED, who, Optional.of(tonight), calendar.today(), List.of("check-in"));
        assertThat(person().out()).contains(new FormsOut(FormWay.HANDED, 1, Optional.empty()));
        database.sql("UPDATE form_pass SET last_heard_at = ? WHERE uuid = ?")
                .params(Timestamp.from(calendar.now().minus(Duration.ofSeconds(45))), out.pass().toString()).update();
        assertThat(person().isSilent()).isTrue();
        assertThat(other().out()).isEmpty();
        handIn();
        assertThat(person().out()).isEmpty();
    }

    @Test
    void aPhoneThatNobodyHasOpenedYetIsNotMissed() {
        Participant out = passes.issue(FormWay.OWN_PHONE, who, Optional.of(tonight), calendar.today(), List.of("check-in"));
        database.sql("UPDATE form_pass SET issued_at = ? WHERE uuid = ?")
                .params(Timestamp.from(calendar.now().minus(Duration.ofMinutes(5))), out.pass().toString()).update();
        assertThat(person().isSilent()).isFalse();
        assertThat(person().out()).contains(new FormsOut(FormWay.OWN_PHONE, 1, Optional.empty()));
    }

    @Test
    void openingALinkDoesNotSpendItAndHandingInDoes() throws Exception {
        String secret = phone.secret(who, tonight, List.of(Form.CHECK_IN));
        assertThat(opening(secret)).isEqualTo(200);
        assertThat(opening(secret)).isEqualTo(200);
        String again = phone.secret(who, tonight, List.of(Form.CHECK_IN));
        assertThat(again).isNotEqualTo(secret);
        assertThat(opening(again)).isEqualTo(200);
        assertThat(passes.of(tonight)).as("one pass for both").hasSize(1);
        handIn();
        assertThat(opening(secret)).isEqualTo(410);
        assertThat(opening(again)).isEqualTo(410);
    }

    @Test
    void theLinkDiesWhenTheSessionCloses() throws Exception {
        String secret = phone.secret(who, tonight, List.of(Form.CHECK_IN));
        planning.close(tonight);
        assertThat(opening(secret)).isEqualTo(401);
        assertThatThrownBy(() -> phone.secret(who, tonight, List.of(Form.CHECK_IN))).isInstanceOf(Refused.class)
                .hasMessageContaining("while it is open");
    }

    @Test
    void theLinkDiesWithItsDay() throws Exception {
        String secret = phone.secret(who, tonight, List.of(Form.CHECK_IN));
        database.sql("UPDATE form_pass SET held_on = ? WHERE session_id = ?")
                .params(calendar.today().minusDays(1), tonight.value()).update();
        assertThat(opening(secret)).isEqualTo(401);
    }

    @Test
    void nobodyButItsAuthorReadsADebrief() {
        DebriefAnswers told = new DebriefAnswers(4, "They laughed", "Start on time", "");
        debriefs.keep(tonight, told);
        assertThat(debriefs.mine(tonight)).contains(told);
        debriefs.keep(tonight, new DebriefAnswers(null, "They laughed a lot", "", ""));
        assertThat(debriefs.mine(tonight)).contains(new DebriefAnswers(null, "They laughed a lot", "", ""));
        signIn(Role.COORDINATOR);
        assertThat(debriefs.mine(tonight)).isEmpty();
        debriefs.keep(tonight, new DebriefAnswers(2, "", "", ""));
        signIn(Role.FACILITATOR);
        assertThat(debriefs.mine(tonight).orElseThrow().went()).isEqualTo("They laughed a lot");
    }

    @Test
    void aDebriefLiesSealedAndHasItsLength() {
        debriefs.keep(tonight, new DebriefAnswers(4, "They laughed", "", ""));
        byte[] kept = database.sql("SELECT went_sealed FROM debrief WHERE session_id = ?").param(tonight.value())
                .query(byte[].class).single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("laughed");
        String long4 = "\uD83D\uDE42".repeat(DebriefAnswers.LONGEST / 2);
        debriefs.keep(tonight, new DebriefAnswers(1, long4, long4, "字".repeat(DebriefAnswers.LONGEST)));
        assertThat(debriefs.mine(tonight).orElseThrow().next()).isEqualTo(long4);
        assertThatThrownBy(() -> debriefs.keep(tonight, new DebriefAnswers(1, "a".repeat(1501), "", "")))
                .isInstanceOf(Refused.class).hasMessageContaining("1,500");
    }

    private void keep(String field, String value) {
        drafts.keep(FormKey.atSession("check-in", who, tonight), who, field, value);
    }

    private void handIn() {
        handingIn.handIn(Form.CHECK_IN, new Occasion(who, Optional.of(tonight), calendar.today()),
                new GivenAnswers(Map.of("mood", "3")), new Filled(FormWay.HANDED, "en", "one"), 0);
    }

    private int opening(String secret) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/f/sitting"))
                    .header("Authorization", "Bearer " + secret).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private EveningPerson person() {
        return of(who);
    }

    private EveningPerson other() {
        return of(cohort.people().getLast());
    }

    private EveningPerson of(EnrolmentId id) {
        return evening.of(planning.session(tonight), 6).stream().filter(person -> person.enrolment().id().equals(id))
                .findFirst().orElseThrow();
    }
}
