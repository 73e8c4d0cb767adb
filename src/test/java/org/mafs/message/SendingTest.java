package org.mafs.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.access.Role;
import org.mafs.audit.Stamp;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real SMTP and real HTTP, on this computer. */
class SendingTest extends IntegrationTest {

    private static final String WORDS = "See you “Thursday” at 6.30pm. Sam. Stop: [link]";

    @Autowired
    private Sending sending;
    @Autowired
    private Outbox outbox;
    @Autowired
    private MessageLog log;
    @Autowired
    private KeptServers servers;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private final List<String> secrets = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer gateway;
    private OwnCohort cohort;

    @BeforeEach
    void serversOnThisComputer() throws IOException {
        cohort = cohorts.led(1);
        mail.start();
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setExecutor(threads);
        gateway.createContext("/send", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            secrets.add(exchange.getRequestHeaders().getFirst("Authorization"));
            int answer = answers.isEmpty() ? 200 : answers.poll();
            if (answer == 0) {
                sleep();
            }
            exchange.sendResponseHeaders(answer == 0 ? 200 : answer, -1);
            exchange.close();
        });
        gateway.start();
        servers.keep(new MailServer("127.0.0.1", mail.getSmtp().getPort(), MailServer.Security.NONE, "", "",
                "sam@example.org"));
        servers.keep(new TextGateway("http://127.0.0.1:%d/send".formatted(gateway.getAddress().getPort()),
                "{\"to\":\"{to}\",\"text\":\"{text}\"}", "Authorization", "Bearer secret"));
    }

    @AfterEach
    void nothingIsSet() {
        outbox.follow(List.of());
        servers.forgetMail();
        servers.forgetGateway();
        gateway.stop(0);
        threads.close();
        mail.stop();
    }

    @Test
    void anEmailGoesOnceWithItsWordsAndALink() throws Exception {
        outbox.follow(List.of(wanted("once", Channel.EMAIL, "ash@example.org")));
        sending.sendDue();
        sending.sendDue();
        outbox.follow(List.of(wanted("once", Channel.EMAIL, "ash@example.org")));
        sending.sendDue();
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(received -> {
            assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ash@example.org");
            assertThat(received.getContent().toString().strip())
                    .matches("See you “Thursday” at 6.30pm. Sam. Stop: http://localhost/s/[A-Za-z0-9_-]{22}");
            assertThat(GreenMailUtil.getHeaders(received)).doesNotContainIgnoringCase("mafs");
        });
        assertThat(state("once")).isEqualTo("SENT 1 null");
    }

    @Test
    void whatIsSealedIsNotReadInTheDatabase() {
        outbox.follow(List.of(wanted("sealed", Channel.EMAIL, "ash@example.org")));
        byte[] recipient = database.sql("SELECT recipient_sealed FROM outgoing_message WHERE once_key = ?")
                .param(key("sealed")).query(byte[].class).single();
        byte[] words = database.sql("SELECT words_sealed FROM outgoing_message WHERE once_key = ?")
                .param(key("sealed")).query(byte[].class).single();
        assertThat(new String(recipient, StandardCharsets.UTF_8)).doesNotContain("ash");
        assertThat(new String(words, StandardCharsets.UTF_8)).doesNotContain("Thursday");
    }

    @Test
    void fourWorkersAtOnceSendEachOfThirtyOnce() throws Exception {
        List<WantedMessage> thirty = IntStream.range(0, 30)
                .mapToObj(number -> wanted("many" + number, Channel.EMAIL, "p%d@example.org".formatted(number))).toList();
        outbox.follow(thirty);
        assertThat(AtOnce.run(4, () -> {
            sending.sendDue();
            return true;
        })).allMatch(done -> done.state() == Future.State.SUCCESS);
        List<String> recipients = Arrays.stream(mail.getReceivedMessages()).map(this::recipient).toList();
        assertThat(recipients).hasSize(30);
        assertThat(new HashSet<>(recipients)).hasSize(30);
    }

    @Test
    void twoWhoQueueTheSameAtOnceQueueItOnce() throws Exception {
        AtOnce.run(6, () -> {
            outbox.follow(List.of(wanted("twice", Channel.EMAIL, "ash@example.org")));
            return true;
        });
        sending.sendDue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aTextIsPostedAsTheGatewayAsks() {
        outbox.follow(List.of(wanted("text", Channel.TEXT, "+447700900123")));
        sending.sendDue();
        assertThat(posted).singleElement().satisfies(body -> assertThat(body)
                .startsWith("{\"to\":\"+447700900123\",\"text\":\"See you “Thursday”").endsWith("\"}"));
        assertThat(secrets).containsExactly("Bearer secret");
        assertThat(state("text")).isEqualTo("SENT 1 null");
    }

    @Test
    void aFormIsPostedWithWhatIsInItEscaped() {
        servers.keep(new TextGateway(servers.gateway().orElseThrow().url(), "to={to}&text={text}", "", ""));
        outbox.follow(List.of(wanted("form", Channel.TEXT, "+447700900123")));
        sending.sendDue();
        assertThat(posted.getFirst()).startsWith("to=%2B447700900123&text=See+you+%E2%80%9CThursday");
    }

    @Test
    void aBusyGatewayIsTriedAgainAfterAPause() {
        answers.add(500);
        outbox.follow(List.of(wanted("busy", Channel.TEXT, "+447700900123")));
        sending.sendDue();
        assertThat(state("busy")).isEqualTo("QUEUED 1 BUSY");
        sending.sendDue();
        assertThat(posted).as("not before its time").hasSize(1);
        isDueNow("busy");
        sending.sendDue();
        assertThat(posted).hasSize(2);
        assertThat(state("busy")).isEqualTo("SENT 2 null");
    }

    @Test
    void pausesGrowAndAtLastItIsGivenUp() {
        gateway.stop(0);
        outbox.follow(List.of(wanted("dead", Channel.TEXT, "+447700900123")));
        List<Long> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 5; attempt++) {
            isDueNow("dead");
            sending.sendDue();
            assertThat(state("dead")).isEqualTo("QUEUED %d NOT_REACHED".formatted(attempt));
            pauses.add(database.sql("SELECT TIMESTAMPDIFF(SECOND, changed_at, next_try_at) FROM outgoing_message "
                    + "WHERE once_key = ?").param(key("dead")).query(Long.class).single());
        }
        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        isDueNow("dead");
        sending.sendDue();
        assertThat(state("dead")).isEqualTo("FAILED 6 NOT_REACHED");
    }

    @Test
    void whatTheGatewayWillNotTakeIsNotTriedAgain() {
        answers.add(400);
        outbox.follow(List.of(wanted("refused", Channel.TEXT, "nonsense")));
        sending.sendDue();
        isDueNow("refused");
        sending.sendDue();
        assertThat(posted).hasSize(1);
        assertThat(state("refused")).isEqualTo("FAILED 1 REFUSED");
    }

    @Test
    void whereNoAnswerCameItMayHaveGoneAndIsNotSentAgain() {
        answers.add(0);
        Sending impatient = new Sending(outbox, List.of(), List.of(new Texting(servers, Duration.ofMillis(300))),
                Stamp.DEMO, calendar);
        outbox.follow(List.of(wanted("silent", Channel.TEXT, "+447700900123")));
        impatient.sendDue();
        isDueNow("silent");
        impatient.sendDue();
        assertThat(posted).hasSize(1);
        assertThat(state("silent")).isEqualTo("UNSURE 1 NO_ANSWER");
    }

    @Test
    void whatACrashedWorkerLeftIsShownAsUnsureAndNotSentAgain() {
        outbox.follow(List.of(wanted("crashed", Channel.EMAIL, "ash@example.org")));
        assertThat(outbox.claim()).isPresent();
        sending.sendDue();
        assertThat(state("crashed")).as("somebody may still be at it").isEqualTo("SENDING 1 null");
        database.sql("UPDATE outgoing_message SET changed_at = changed_at - INTERVAL 11 MINUTE WHERE once_key = ?")
                .param(key("crashed")).update();
        sending.sendDue();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(state("crashed")).isEqualTo("UNSURE 1 NO_ANSWER");
        signIn(Role.COORDINATOR);
        assertThat(log.failed(10)).anySatisfy(line -> assertThat(line.to())
                .isInstanceOfSatisfying(Addressee.Person.class, to -> assertThat(to.enrolment()).isEqualTo(cohort.person())));
    }

    @Test
    void whatIsNoLongerWantedIsDroppedAndWantedAgainGoesAfterAll() {
        outbox.follow(List.of(wanted("dropped", Channel.EMAIL, "old@example.org")));
        outbox.follow(List.of());
        sending.sendDue();
        assertThat(state("dropped")).isEqualTo("STOPPED 0 DROPPED");
        outbox.follow(List.of(wanted("dropped", Channel.EMAIL, "new@example.org")));
        sending.sendDue();
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(this::recipient)).containsExactly("new@example.org");
    }

    @Test
    void aNewAddressIsUsedAtOnce() {
        outbox.follow(List.of(wanted("moved", Channel.EMAIL, "old@example.org")));
        outbox.follow(List.of(wanted("moved", Channel.TEXT, "+447700900124")));
        sending.sendDue();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(posted).singleElement().satisfies(body -> assertThat(body).contains("+447700900124"));
    }

    @Test
    void whatComesTooLateIsNotSent() {
        outbox.follow(List.of(wanted("late", Channel.EMAIL, "ash@example.org")));
        database.sql("UPDATE outgoing_message SET give_up_after = send_after WHERE once_key = ?").param(key("late"))
                .update();
        sending.sendDue();
        outbox.follow(List.of());
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(state("late")).isEqualTo("FAILED 0 TOO_LATE");
    }

    @Test
    void theDemoWritesToNobodyElse() {
        servers.keep(new TextGateway("https://192.0.2.1/send", "{to}{text}", "", ""));
        outbox.follow(List.of(wanted("demo", Channel.TEXT, "+447700900123")));
        sending.sendDue();
        assertThat(state("demo")).isEqualTo("STOPPED 1 DEMO");
    }

    @Test
    void whoSaidStopGetsNothingThatWaits() {
        outbox.follow(List.of(wanted("stop", Channel.EMAIL, "ash@example.org")));
        outbox.stop(time.person(cohort.person()));
        sending.sendDue();
        outbox.follow(List.of(wanted("stop", Channel.EMAIL, "ash@example.org")));
        sending.sendDue();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(state("stop")).isEqualTo("STOPPED 0 STOPPED_BY_THEM");
    }

    private WantedMessage wanted(String name, Channel channel, String recipient) {
        EnrolmentId enrolment = cohort.person();
        Instant now = calendar.now();
        return new WantedMessage(key(name), MessageReason.SESSION, channel, recipient, time.person(enrolment), enrolment,
                Optional.of(cohort.session()), now.minusSeconds(60), now.plus(Duration.ofDays(1)), WORDS);
    }

    private String key(String name) {
        return name + " " + cohort.person().value();
    }

    private void isDueNow(String name) {
        database.sql("UPDATE outgoing_message SET next_try_at = send_after WHERE once_key = ?").param(key(name))
                .update();
    }

    private String state(String name) {
        return database.sql("SELECT CONCAT(status, ' ', attempts, ' ', COALESCE(problem, 'null')) FROM outgoing_message "
                + "WHERE once_key = ?").param(key(name)).query(String.class).single();
    }

    private String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
