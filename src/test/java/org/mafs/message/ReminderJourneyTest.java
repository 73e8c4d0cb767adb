package org.mafs.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.cohort.ReminderPlan;
import org.mafs.cohort.ReminderSettings;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reminder from the session that asks for it to the inbox, and back by the link that stops them. */
class ReminderJourneyTest extends IntegrationTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/s/[A-Za-z0-9_-]{22})");

    @LocalServerPort
    private int port;
    @Autowired
    private ReminderSettings settings;
    @Autowired
    private MessageServers servers;
    @Autowired
    private Sending sending;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpClient client = HttpClient.newHttpClient();
    private OwnCohort cohort;
    private long person;

    @BeforeEach
    void ashWantsToBeReminded() {
        mail.start();
        cohort = cohorts.led(1);
        person = time.person(cohort.person()).value();
        time.firstSession(cohort, 2);
        time.reach(cohort.person(), null, "ash@example.org", "EMAIL");
        time.say(cohort.person(), ConsentPurpose.REMINDERS, true);
        signIn(Role.COORDINATOR);
        servers.setMail(new MailServer("127.0.0.1", mail.getSmtp().getPort(), MailServer.Security.NONE, "", "",
                "sam@example.org"));
        remind(true);
    }

    @AfterEach
    void nothingIsSet() {
        signIn(Role.COORDINATOR);
        remind(false);
        servers.forgetMail();
        sending.queue();
        mail.stop();
    }

    @Test
    void itComesOnceSaysNothingAndOneTapEndsThem() throws Exception {
        sending.round();
        assertThat(states()).containsExactly("QUEUED");
        assertThat(mail.getReceivedMessages()).as("not before its hour").isEmpty();
        theHourHasCome();
        sending.round();
        sending.round();
        assertThat(states()).containsExactly("SENT");
        MimeMessage received = only();
        String words = received.getContent().toString();
        assertThat(words).contains("Sam", "6.30pm");
        assertThat(words + received.getSubject() + GreenMailUtil.getHeaders(received))
                .doesNotContainIgnoringCase("mafs").doesNotContainIgnoringCase("recovery")
                .doesNotContainIgnoringCase("session").doesNotContainIgnoringCase("mutual").doesNotContain("Tester");

        Matcher link = LINK.matcher(words);
        assertThat(link.find()).as("a link").isTrue();
        assertThat(answer(request(link.group(1)).GET())).contains("Stop all messages");
        assertThat(answer(request(link.group(1)).POST(HttpRequest.BodyPublishers.noBody())))
                .contains("You will get no more messages.");
        database.sql("UPDATE cohort_session SET starts_at = '19:00' WHERE id = ?").param(cohort.session().value())
                .update();
        sending.round();
        theHourHasCome();
        sending.round();
        assertThat(states()).as("the session begins later, and no new message is made").containsExactly("SENT");
        only();

        time.say(cohort.person(), ConsentPurpose.REMINDERS, true);
        sending.round();
        assertThat(states()).as("agreed anew").containsExactlyInAnyOrder("SENT", "QUEUED");
    }

    private void remind(boolean ofSessions) {
        settings.set(new ReminderPlan(ofSessions, false, 1, LocalTime.of(10, 0), "Sam", 
                Words.say("cohort.reminder.session-words.default"),
                Words.say("cohort.reminder.follow-up-words.default")));
    }

    private void theHourHasCome() {
        database.sql("UPDATE outgoing_message SET next_try_at = ? WHERE person_id = ? AND status = 'QUEUED'")
                .params(Timestamp.from(calendar.now().minusSeconds(1)), person).update();
        assertThat(database.sql("SELECT COUNT(*) FROM outgoing_message WHERE status = 'QUEUED' AND person_id <> ? "
                + "AND next_try_at <= ?").params(person, Timestamp.from(calendar.now())).query(Integer.class).single())
                .as("due for anybody else").isZero();
    }

    private MimeMessage only() {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }

    private List<String> states() {
        return database.sql("SELECT status FROM outgoing_message WHERE person_id = ?").param(person)
                .query(String.class).list();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }
}
