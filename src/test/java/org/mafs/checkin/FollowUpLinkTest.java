package org.mafs.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.Statements;
import org.mafs.access.FormWay;
import org.mafs.access.LinkSecret;
import org.mafs.access.Participant;
import org.mafs.access.Passes;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.checkin.FollowUpMail.Stand;
import org.mafs.cohort.FollowUps;
import org.mafs.cohort.LostBecause;
import org.mafs.draft.FormKey;
import org.mafs.message.OwnPost;
import org.mafs.message.Problem;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A follow-up by e-mail, from the one who asks for it to the record, through a real mail server and real HTTP. */
class FollowUpLinkTest extends IntegrationTest {

    private static final Pattern LINK = Pattern.compile("http://localhost/f#([A-Za-z0-9_-]{43})");
    private static final Map<String, String> WHERE_I_AM = Map.of("item.1", "4", "item.2", "5");
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private FollowUpLinks links;
    @Autowired
    private OwnFollowUp due;
    @Autowired
    private OwnPost post;
    @Autowired
    private OwnTime time;
    @Autowired
    private Passes passes;
    @Autowired
    private LinkSecret secrets;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private MergedForms merged;
    @Autowired
    private Statements statements;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private final HttpClient client = HttpClient.newHttpClient();
    private GreenMail mail;
    private OwnCohort cohort;
    private EnrolmentId ash;

    @BeforeEach
    void ashIsDue() {
        mail = post.open();
        cohort = due.led(1, 30, "core-10", "look-back", "mutual-aid");
        ash = cohort.person();
        signIn(Role.FACILITATOR);
    }

    @AfterEach
    void noMailServer() {
        due.putAway();
        post.forget();
        mail.stop();
    }

    @Test
    void theMailNamesNobodyAndHelpBeforeTheLink() throws Exception {
        links.send(ash);
        assertThat(standing().stand()).isEqualTo(Stand.ON_ITS_WAY);
        post.round();
        post.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage received = mail.getReceivedMessages()[0];
        String words = received.getContent().toString();
        assertThat(words).containsSubsequence("Nobody reads your answers while you write", "Samaritans: Call 116 123",
                "http://localhost/f#", "It opens until everything is handed in, up to " + Calendar.longDay(calendar.today().plusDays(12)),
                "http://localhost/s/");
        assertThat(received.getSubject()).isEqualTo("A note for you");
        assertThat(words + received.getSubject() + GreenMailUtil.getHeaders(received)).doesNotContain("Tester")
                .doesNotContainIgnoringCase("mafs").doesNotContainIgnoringCase("recovery");
        assertThat(standing().stand()).isEqualTo(Stand.SENT);
        assertThat(database.sql("SELECT COUNT(*) FROM outgoing_message WHERE CONVERT(words_sealed USING latin1) LIKE '%/f#%'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void aLinkLastsAFortnightAtMost() {
        OwnCohort early = due.led(1, 21, "look-back");
        signIn(Role.FACILITATOR);
        assertThat(Duration.between(calendar.now(), links.send(early.person()))).isBetween(
                FollowUpLinks.OPENS_FOR.minusMinutes(1), FollowUpLinks.OPENS_FOR.plusMinutes(1));
        assertThat(links.send(ash)).isEqualTo(calendar.today().plusDays(13).atStartOfDay(Calendar.PLACE).toInstant());
    }

    @Test
    void itOpensAgainAndAgainAndIsUsedWithTheLastForm() throws Exception {
        String token = sent();
        assertThat(standing().opened()).isFalse();
        JsonNode sitting = sitting(token);
        assertThat(sitting.get("mode").stringValue()).isEqualTo("BY_LINK");
        assertThat(codes(sitting)).as("without the one whose words are on paper").containsExactly("look-back", "mutual-aid");
        assertThat(sitting.get("helpLines").size()).isPositive();
        sitting(token);
        assertThat(standing()).extracting(FollowUpMail::opened, FollowUpMail::in, FollowUpMail::forms)
                .containsExactly(true, 0, 2);
        Tablet phone = phone(sitting);
        assertThat(phone.send(phone.handIn("mutual-aid", WHERE_I_AM, 0))).containsExactly("kept");
        assertThat(codes(sitting(token))).containsExactly("look-back");
        assertThat(standing().in()).isEqualTo(1);
        assertThat(phone.send(phone.handIn("look-back", Map.of("meetings", "3"), 0))).containsExactly("kept");
        assertThat(status(token)).as("used").isEqualTo(401);
        assertThat(standing().stand()).isEqualTo(Stand.USED);
        assertThat(database.sql("SELECT way FROM form_filled WHERE enrolment_id = ?").param(ash.value())
                .query(String.class).list()).containsExactly("BY_LINK", "BY_LINK");
        assertThat(database.sql("SELECT COUNT(*) FROM response WHERE enrolment_id = ? AND session_id IS NULL")
                .param(ash.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatIsHandedInCountsOnThatDayUnderTheNameOfTheDayItWasSent() throws Exception {
        String token = sent();
        LocalDate day = calendar.today().minusDays(3);
        database.sql("UPDATE form_pass SET held_on = ? WHERE enrolment_id = ?").params(day, ash.value()).update();
        Tablet phone = phone(sitting(token));
        phone.send(phone.answer("look-back", "meetings", "2"));
        phone.send(phone.handIn("mutual-aid", WHERE_I_AM, 0));
        assertThat(responses(ash)).containsExactly(Map.entry(FormKey.onDay("mutual-aid", ash, day), calendar.today()));
        assertThat(standing().in()).isEqualTo(1);

        links.send(ash);
        post.round();
        JsonNode again = sitting(lastToken());
        assertThat(status(token)).as("the older link").isEqualTo(401);
        assertThat(codes(again)).containsExactly("look-back");
        assertThat(again.get("forms").get(0).get("answers").get("meetings").get("value").stringValue())
                .as("begun by the older").isEqualTo("2");

        EnrolmentId other = due.led(1, 30, "look-back").person();
        signIn(Role.COORDINATOR);
        merged.merge(ash, other);
        assertThat(responses(other)).containsExactly(
                Map.entry(FormKey.onDay("mutual-aid", other, day), calendar.today()));
        assertThat(status(lastToken())).as("ended with the merging").isEqualTo(401);
    }

    /** Nobody is in a room then: what listens knows it by there being no session. */
    @Test
    void anAnswerThatAsksForATalkOpensAConcernOfNoSession() throws Exception {
        Participant opened = passes.issue(FormWay.BY_LINK, ash, Optional.empty(), calendar.today(), List.of("core-10"));
        passes.opensByLink(opened, calendar.now().plus(Duration.ofDays(1)));
        Tablet phone = phone(sitting(secrets.of(opened.pass())));
        assertThat(phone.send(phone.answer("core-10", "item.6", "1"))).containsExactly("kept");
        assertThat(database.sql("SELECT session_id IS NULL AND NOT found_late FROM concern WHERE enrolment_id = ?")
                .param(ash.value()).query(Boolean.class).list()).containsExactly(true);
    }

    @Test
    void anExpiredOrUnknownLinkOpensNothing() throws Exception {
        String token = sent();
        assertThat(status(token)).isEqualTo(200);
        database.sql("UPDATE form_token t JOIN form_pass p ON p.uuid = t.pass SET t.until = ? WHERE p.enrolment_id = ? "
                + "AND t.is_reading").params(Timestamp.from(calendar.now()), ash.value()).update();
        assertThat(status(token)).isEqualTo(401);
        assertThat(status("A".repeat(43))).isEqualTo(401);
        database.sql("UPDATE follow_up_link SET until_at = ? WHERE enrolment_id = ?")
                .params(Timestamp.from(calendar.now()), ash.value()).update();
        assertThat(standing().stand()).isEqualTo(Stand.EXPIRED);
    }

    @Test
    void whoTakesTheAgreementBackIsAskedNoMore() throws Exception {
        String token = sent();
        time.say(ash, ConsentPurpose.FOLLOW_UP, false);
        signIn(Role.FACILITATOR);
        assertThat(status(token)).isEqualTo(401);
        assertThat(standing().stand()).isEqualTo(Stand.ENDED);
        refused("Nothing is to be asked");
    }

    @Test
    void whoIsNotedAsLostOrHasLeftIsAskedNoMore() throws Exception {
        String token = sent();
        followUps.lose(ash, LostBecause.OTHER, "");
        assertThat(status(token)).isEqualTo(401);
        followUps.lookAgain(ash);
        assertThat(status(token)).isEqualTo(200);
        database.sql("UPDATE enrolment SET status = 'LEFT', left_on = joined_on WHERE id = ?").param(ash.value()).update();
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aMailThatHasNotGoneIsKeptBackWhenTheAgreementIsTakenBack() {
        mail.stop();
        links.send(ash);
        post.round();
        assertThat(standing()).extracting(FollowUpMail::stand, FollowUpMail::problem)
                .containsExactly(Stand.ON_ITS_WAY, Optional.of(Problem.NOT_REACHED));
        time.say(ash, ConsentPurpose.FOLLOW_UP, false);
        post.round();
        assertThat(database.sql("SELECT status FROM outgoing_message WHERE enrolment_id = ?").param(ash.value())
                .query(String.class).list()).containsExactly("STOPPED");
    }

    @Test
    void whoCannotBeWrittenToIsNot() {
        time.reach(ash, null, OwnFollowUp.ADDRESS, "CALL");
        refused("no e-mail address");
        time.reach(ash, null, OwnFollowUp.ADDRESS, "EMAIL");
        database.sql("INSERT INTO message_stop (person_id, stopped_at) VALUES (?, ?)")
                .params(time.person(ash).value(), Timestamp.from(calendar.now())).update();
        refused("asked for no more messages");
        post.forget();
        refused("no mail server is set");
        EnrolmentId published = due.led(1, 30, "core-10").person();
        post.set(mail.getSmtp().getPort());
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> links.send(published)).isInstanceOf(Refused.class)
                .hasMessageContaining("without a paper form");
        assertThat(links.possible(List.of(ash, published))).isEmpty();
    }

    @Test
    void onlyThoseWhoLeadTheCohortSendAndSee() {
        EnrolmentId foreign = due.notLed(30, "look-back").person();
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> links.send(foreign)).isInstanceOf(AccessDeniedException.class);
        assertThat(links.possible(List.of(ash, foreign))).containsExactly(ash);
        signIn(Role.COORDINATOR);
        links.send(foreign);
        assertThat(links.of(List.of(foreign))).containsOnlyKeys(foreign);
        signIn(Role.FACILITATOR);
        assertThat(links.of(List.of(foreign))).isEmpty();
    }

    @Test
    void howManyThereAreCostsTheListNothingMore() {
        OwnCohort many = due.led(6, 30, "look-back");
        signIn(Role.FACILITATOR);
        many.people().forEach(links::send);
        signIn(Role.FACILITATOR);
        int one = statements.during(() -> links.of(many.people().subList(0, 1)));
        assertThat(statements.during(() -> links.of(many.people()))).isEqualTo(one);
    }

    private String sent() throws Exception {
        links.send(ash);
        post.round();
        return lastToken();
    }

    private String lastToken() throws Exception {
        MimeMessage[] received = mail.getReceivedMessages();
        Matcher link = LINK.matcher(received[received.length - 1].getContent().toString());
        assertThat(link.find()).as("a link").isTrue();
        return link.group(1);
    }

    private FollowUpMail standing() {
        return links.of(List.of(ash)).get(ash);
    }

    private void refused(String words) {
        signIn(Role.FACILITATOR);
        assertThatThrownBy(() -> links.send(ash)).isInstanceOf(Refused.class).hasMessageContaining(words);
        assertThat(links.of(List.of(ash)).values()).allMatch(link -> !link.isOpen());
    }

    private List<Map.Entry<FormKey, LocalDate>> responses(EnrolmentId person) {
        return database.sql("SELECT form_key, taken_on FROM response WHERE enrolment_id = ?").param(person.value())
                .query((row, number) -> Map.entry(new FormKey(UUID.fromString(row.getString("form_key"))),
                        row.getObject("taken_on", LocalDate.class))).list();
    }

    private Tablet phone(JsonNode sitting) {
        return new Tablet(URI.create("http://127.0.0.1:" + port), sitting.get("token").stringValue(),
                sitting.get("key").stringValue());
    }

    private static List<String> codes(JsonNode sitting) {
        List<String> codes = new ArrayList<>();
        sitting.get("forms").forEach(form -> codes.add(form.get("form").stringValue()));
        return codes;
    }

    private JsonNode sitting(String token) throws Exception {
        HttpResponse<String> answer = asked(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private int status(String token) throws Exception {
        return asked(token).statusCode();
    }

    private HttpResponse<String> asked(String token) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/f/sitting"))
                .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
    }
}
