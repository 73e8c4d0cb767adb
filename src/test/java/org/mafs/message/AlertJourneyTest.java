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
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.AtOnce;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnSite;
import org.mafs.OwnTime;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.SessionId;
import org.mafs.cohort.ReminderLog;
import org.mafs.cohort.SentReminder;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.safeguarding.AlertNotGone;
import org.mafs.safeguarding.ConcernAlert;
import org.mafs.safeguarding.ConcernAlerts;
import org.mafs.safeguarding.ConcernId;
import org.mafs.safeguarding.ConcernRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an answer that asks for a talk to the inbox and the phone of whoever is on duty, through real servers. */
class AlertJourneyTest extends IntegrationTest {

    private static final Answers ASKS_FOR_A_TALK = Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    private static final Answers CALM = Answers.of(1, 1, 1, 1, 1, 0, 1, 1, 1, 1);
    private static final String LEAD = "lead@example.org";
    private static final String LEAD_PHONE = "+447700900150";
    private static final String DEPUTY = "deputy@example.org";

    @Autowired
    private Sending sending;
    @Autowired
    private Outbox outbox;
    @Autowired
    private KeptServers servers;
    @Autowired
    private MessageLog log;
    @Autowired
    private ReminderLog reminders;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private ConcernRegister concerns;
    @Autowired
    private ConcernAlerts alerts;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnSite site;
    @Autowired
    private OwnTime time;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private HttpServer gateway;
    private OwnCohort cohort;
    private String siteName;

    @BeforeEach
    void serversAndTwoOnDuty() throws IOException {
        cohort = cohorts.led(1);
        siteName = site.of(cohort);
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, LEAD, LEAD_PHONE);
        site.onDuty(cohort, "DEPUTY", Role.FACILITATOR, DEPUTY, null);
        mail.start();
        servers.keep(new MailServer("127.0.0.1", mail.getSmtp().getPort(), MailServer.Security.NONE, "", "",
                "mafs@example.org"));
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", exchange -> {
            texts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        gateway.start();
        servers.keep(new TextGateway("http://127.0.0.1:%d/send".formatted(gateway.getAddress().getPort()),
                "{\"to\":\"{to}\",\"text\":\"{text}\"}", "", ""));
        outbox.follow(List.of());
    }

    @AfterEach
    void nobodyIsOnDutyAndNothingIsSet() {
        site.nobodyOnDuty(cohort);
        outbox.follow(List.of());
        servers.forgetMail();
        servers.forgetGateway();
        gateway.stop(0);
        mail.stop();
    }

    @Test
    void theLeadIsWrittenToAfterAQuarterOfAnHourAndNotBeforeAndLearnsNoNameAndNoReason() throws Exception {
        ConcernId concern = openedTonight(14);
        sending.round();
        assertThat(mailTo(LEAD)).isEmpty();
        assertThat(texts).isEmpty();
        assertThat(states(concern)).containsExactly("PLANNED", "PLANNED", "PLANNED");

        site.openedAgo(cohort.person(), 15, calendar.now());
        sending.round();
        sending.round();
        String words = "Somebody at %s needs a talk. Nobody has opened it yet. Please open MAFS: http://localhost/concerns/%d"
                .formatted(siteName, concern.value());
        assertThat(mailTo(LEAD)).singleElement().satisfies(received -> {
            assertThat(received.getContent().toString().replaceAll("\\s+", " ").strip()).isEqualTo(words);
            assertThat(received.getSubject() + received.getContent() + GreenMailUtil.getHeaders(received))
                    .doesNotContain("Tester").doesNotContainIgnoringCase("harm").doesNotContainIgnoringCase("core")
                    .doesNotContainIgnoringCase("stop").doesNotContain("Own ");
        });
        assertThat(texts).containsExactly("{\"to\":\"%s\",\"text\":\"%s\"}".formatted(LEAD_PHONE, words));
        assertThat(mailTo(DEPUTY)).as("it is not their turn yet").isEmpty();
        assertThat(states(concern)).containsExactly("GONE", "GONE", "PLANNED");
    }

    @Test
    void theDeputyIsWrittenToAfterAnHour() {
        ConcernId concern = openedTonight(59);
        sending.round();
        assertThat(mailTo(DEPUTY)).isEmpty();
        site.openedAgo(cohort.person(), 60, calendar.now());
        sending.round();
        assertThat(mailTo(DEPUTY)).hasSize(1);
        assertThat(as(Role.COORDINATOR, () -> alerts.of(concern)))
                .filteredOn(alert -> alert.who().equals("Sam Okafor"))
                .extracting(ConcernAlert::state).containsExactly(ConcernAlert.State.GONE);
    }

    @Test
    void whatSomebodyHasLookedAtGoesToNobody() {
        ConcernId concern = openedTonight(0);
        as(Role.FACILITATOR, () -> concerns.see(concern));
        site.openedAgo(cohort.person(), 90, calendar.now());
        sending.round();
        assertThat(mailTo(LEAD)).isEmpty();
        assertThat(mailTo(DEPUTY)).isEmpty();
        assertThat(texts).isEmpty();
        assertThat(as(Role.COORDINATOR, () -> alerts.of(concern))).isEmpty();
    }

    @Test
    void whatWaitsIsDroppedUnsentWhenSomebodyLooksMeanwhile() {
        mailServerIsDown();
        ConcernId concern = openedTonight(20);
        sending.round();
        assertThat(kept("EMAIL")).containsExactly("QUEUED 1 NOT_REACHED");
        as(Role.FACILITATOR, () -> concerns.see(concern));
        assertThat(states(concern)).contains("NOT_NEEDED").doesNotContain("TRIED_AGAIN");
        mailServerIsBack();
        waitingIsDue();
        sending.round();
        assertThat(mailTo(LEAD)).isEmpty();
        assertThat(kept("EMAIL")).containsExactly("STOPPED 1 DROPPED");
    }

    @Test
    void whatIsOpenedWithNobodyInTheRoomGoesToTheLeadAtOnceWhoeverElseOfTheTeamHasSeenIt() throws Exception {
        ConcernId concern = opened(Optional.empty(), ASKS_FOR_A_TALK);
        as(Role.FACILITATOR, () -> concerns.see(concern));
        site.onDuty(cohort, "DEPUTY", Role.ADMIN, DEPUTY, null);
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
        assertThat(mailTo(LEAD).getFirst().getContent().toString()).contains("may have left already")
                .doesNotContain("Nobody has opened");
        assertThat(mailTo(DEPUTY)).isEmpty();
    }

    @Test
    void whatWasFoundLateGoesToTheLeadAtOnce() {
        ConcernId concern = openedTonight(0);
        sending.round();
        assertThat(mailTo(LEAD)).isEmpty();
        database.sql("UPDATE concern SET found_late = TRUE WHERE id = ?").param(concern.value()).update();
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
    }

    @Test
    void whatTheLeadHasSeenThemselvesIsNotWrittenToThem() {
        ConcernId concern = opened(Optional.empty(), ASKS_FOR_A_TALK);
        as(Role.COORDINATOR, () -> concerns.see(concern));
        sending.round();
        assertThat(mailTo(LEAD)).isEmpty();
    }

    @Test
    void openedAgainItIsAnotherAlert() {
        openedTonight(20);
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
        site.openedAgo(cohort.person(), 16, calendar.now());
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(2);
    }

    @Test
    void withTheMailServerDownTheConcernIsKeptAndSaysSoAndTheAlertGoesWhenTheServerIsBack() {
        mailServerIsDown();
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, LEAD, null);
        ConcernId concern = openedTonight(20);
        sending.round();
        assertThat(database.sql("SELECT COUNT(*) FROM concern n JOIN response r ON r.form_key = n.form_key "
                        + "WHERE n.id = ? AND n.closed_at IS NULL AND n.seen_at IS NULL")
                .param(concern.value()).query(Integer.class).single()).as("the concern and the answer").isEqualTo(1);
        assertThat(as(Role.COORDINATOR, () -> alerts.of(concern)).getFirst()).satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(ConcernAlert.State.TRIED_AGAIN);
            assertThat(alert.problem()).contains(Problem.NOT_REACHED);
            assertThat(alert.trouble()).isTrue();
        });
        assertThat(notGone(concern)).singleElement().satisfies(line -> {
            assertThat(line.site()).isEqualTo(siteName);
            assertThat(line.alert().problem()).contains(Problem.NOT_REACHED);
        });
        sending.round();
        assertThat(kept("EMAIL")).as("not before a minute has passed").containsExactly("QUEUED 1 NOT_REACHED");

        mailServerIsBack();
        waitingIsDue();
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
        assertThat(states(concern)).startsWith("GONE");
        assertThat(notGone(concern)).isEmpty();
    }

    @Test
    void itIsTriedLongAfterAReminderWouldHaveBeenGivenUpAndEveryFiveMinutes() {
        mailServerIsDown();
        openedTonight(20);
        for (int attempt = 1; attempt <= 9; attempt++) {
            waitingIsDue();
            sending.round();
        }
        assertThat(kept("EMAIL")).containsExactly("QUEUED 9 NOT_REACHED");
        assertThat(database.sql("SELECT TIMESTAMPDIFF(SECOND, changed_at, next_try_at) FROM outgoing_message "
                        + "WHERE reason = 'CONCERN' AND channel = 'EMAIL' AND once_key LIKE CONCAT('concern ', ?, ' %')")
                .param(id().value()).query(Integer.class).single()).isBetween(299, 300);
    }

    @Test
    void whatACrashedNodeLeftIsSentAgainRatherThanLost() {
        servers.forgetGateway();
        openedTonight(20);
        sending.queue();
        assertThat(outbox.claim()).hasValueSatisfying(claimed -> assertThat(claimed.recipient()).isEqualTo(LEAD));
        sending.round();
        assertThat(mailTo(LEAD)).as("somebody may still be at it").isEmpty();
        database.sql("UPDATE outgoing_message SET changed_at = changed_at - INTERVAL 11 MINUTE WHERE status = 'SENDING' "
                + "AND once_key LIKE CONCAT('concern ', ?, ' %')").param(id().value()).update();
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
    }

    @Test
    void fourNodesAtOnceSendEachAlertOnce() throws Exception {
        openedTonight(70);
        assertThat(AtOnce.run(4, () -> {
            sending.round();
            return true;
        })).allMatch(done -> done.state() == Future.State.SUCCESS);
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
        assertThat(mailTo(DEPUTY)).hasSize(1);
        assertThat(texts).hasSize(1);
    }

    @Test
    void alertsGoBeforeRemindersThatHaveWaitedLonger() {
        openedTonight(20);
        sending.queue();
        outbox.follow(List.of());
        database.sql("UPDATE outgoing_message SET status = 'QUEUED' WHERE reason = 'CONCERN' AND status = 'STOPPED' "
                + "AND once_key LIKE CONCAT('concern ', ?, ' %')").param(id().value()).update();
        long person = time.person(cohort.person()).value();
        database.sql("""
                        INSERT INTO outgoing_message (id, uuid, once_key, channel, reason, person_id, enrolment_id,
                               recipient_sealed, words_sealed, queued_at, send_after, give_up_after, status, attempts,
                               next_try_at, changed_at)
                        SELECT NEXT VALUE FOR mafs_id, UUID(), CONCAT('waits ', ?), channel, 'SESSION', ?, ?, recipient_sealed,
                               words_sealed, queued_at, send_after, give_up_after, 'QUEUED', 0,
                               next_try_at - INTERVAL 2 HOUR, changed_at
                          FROM outgoing_message WHERE once_key LIKE CONCAT('concern ', ?, ' %') LIMIT 1""")
                .params(person, person, cohort.person().value(), id().value()).update();
        Optional<Outbox.Claimed> first = outbox.claim();
        first.ifPresent(claimed -> outbox.note(claimed, Outcome.never(Problem.REFUSED)));
        assertThat(first).hasValueSatisfying(claimed -> assertThat(claimed.toStaff()).isTrue());
    }

    @Test
    void theDemoWritesToNobodyElseAndSaysSo() {
        servers.keep(new MailServer("192.0.2.1", 25, MailServer.Security.STARTTLS, "", "", "mafs@example.org"));
        servers.forgetGateway();
        ConcernId concern = openedTonight(20);
        sending.round();
        assertThat(kept("EMAIL")).containsExactly("STOPPED 1 DEMO");
        assertThat(states(concern)).startsWith("DEMO");
    }

    @Test
    void aWrongAddressPutRightIsUsedAtOnceAndANewLeadIsWrittenToAsWell() {
        servers.forgetGateway();
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, "not an address", null);
        openedTonight(20);
        sending.round();
        assertThat(kept("EMAIL")).containsExactly("FAILED 1 REFUSED");
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, LEAD, null);
        sending.queue();
        waitingIsDue();
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
        site.onDuty(cohort, "LEAD", Role.FACILITATOR, "new-lead@example.org", null);
        sending.round();
        assertThat(mailTo("new-lead@example.org")).hasSize(1);
        assertThat(mailTo(LEAD)).hasSize(1);
    }

    @Test
    void theDeputyHearsOfItInTheLeadsPlaceWhereTheLeadCannotBeReached() {
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, null, null);
        ConcernId concern = openedTonight(15);
        sending.round();
        assertThat(mailTo(DEPUTY)).hasSize(1);
        assertThat(states(concern)).containsExactly("GONE", "NO_ADDRESS");
    }

    @Test
    void withoutAnyServerItSaysSoAtOnce() {
        servers.forgetMail();
        servers.forgetGateway();
        ConcernId concern = openedTonight(0);
        sending.round();
        assertThat(kept("EMAIL")).isEmpty();
        assertThat(states(concern)).containsExactly("NO_SERVER", "NO_SERVER");
        assertThat(notGone(concern)).singleElement().satisfies(line -> {
            assertThat(line.alert().state()).isEqualTo(ConcernAlert.State.NO_SERVER);
            assertThat(line.alert().phone()).contains(LEAD_PHONE);
        });
        assertThat(as(Role.FACILITATOR, () -> alerts.notGone()))
                .as("the deputy too").anyMatch(line -> line.concern().equals(concern));
    }

    @Test
    void whereNobodyIsOnDutyItSaysSo() {
        site.nobodyOnDuty(cohort);
        ConcernId concern = openedTonight(0);
        assertThat(states(concern)).containsExactly("NOBODY", "NOBODY");
        assertThat(notGone(concern)).singleElement()
                .satisfies(line -> assertThat(line.alert().who()).isEqualTo(siteName));
        assertThat(as(Role.FACILITATOR, () -> alerts.notGone()))
                .as("they are not on duty there").noneMatch(line -> line.concern().equals(concern));
    }

    @Test
    void theLogNamesWhomOfTheStaffItWentToAndNotWhatItIsAboutAndFailedRemindersAreNotMixedWithAlerts() {
        servers.forgetGateway();
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, "not an address", null);
        openedTonight(20);
        sending.round();
        assertThat(as(Role.COORDINATOR, () -> reminders.page(0, 10))).filteredOn(sent ->
                        sent.message().to() instanceof Addressee.Staff)
                .first().satisfies(sent -> assertThat(sent.name()).isEqualTo("Alert to Corin Hughes"));
        assertThat(as(Role.COORDINATOR, () -> log.failed(100)))
                .noneMatch(sent -> sent.to() instanceof Addressee.Staff);
        assertThat(as(Role.COORDINATOR, () -> reminders.failed(100))).extracting(SentReminder::name)
                .doesNotContain("Alert to Corin Hughes");
    }

    @Test
    void whatIsTakenBackStillHasToBeLookedAt() {
        openedTonight(0);
        handIn(Optional.of(cohort.session()), CALM);
        site.openedAgo(cohort.person(), 15, calendar.now());
        sending.round();
        assertThat(mailTo(LEAD)).hasSize(1);
    }

    private ConcernId openedTonight(int minutesAgo) {
        ConcernId concern = opened(Optional.of(cohort.session()), ASKS_FOR_A_TALK);
        site.openedAgo(cohort.person(), minutesAgo, calendar.now());
        return concern;
    }

    private ConcernId opened(Optional<SessionId> session, Answers answers) {
        handIn(session, answers);
        return id();
    }

    private void handIn(Optional<SessionId> session, Answers answers) {
        FormKey key = session.map(at -> FormKey.atSession("core-10", cohort.person(), at))
                .orElseGet(() -> FormKey.onDay("core-10", cohort.person(), OwnCohorts.FIRST));
        as(Role.FACILITATOR, () -> forms.handIn(new NewResponse(key, cohort.person(), session, "core-10",
                OwnCohorts.FIRST, answers, forms.handedIn(key, cohort.person()).map(before -> before.version()))));
    }

    private ConcernId id() {
        return new ConcernId(database.sql("SELECT id FROM concern WHERE enrolment_id = ?")
                .param(cohort.person().value()).query(Long.class).single());
    }

    private List<String> states(ConcernId concern) {
        return as(Role.COORDINATOR, () -> alerts.of(concern)).stream().map(alert -> alert.state().name()).toList();
    }

    private List<AlertNotGone> notGone(ConcernId concern) {
        return as(Role.COORDINATOR, () -> alerts.notGone()).stream()
                .filter(line -> line.concern().equals(concern)).toList();
    }

    private List<String> kept(String channel) {
        return database.sql("SELECT CONCAT(status, ' ', attempts, ' ', COALESCE(problem, 'null')) FROM outgoing_message "
                        + "WHERE once_key LIKE CONCAT('concern ', ?, ' %') AND channel = ? ORDER BY id")
                .params(id().value(), channel).query(String.class).list();
    }

    private void waitingIsDue() {
        database.sql("UPDATE outgoing_message SET next_try_at = ? WHERE status = 'QUEUED' AND reason = 'CONCERN'")
                .param(Timestamp.from(calendar.now().minusSeconds(1))).update();
    }

    private void mailServerIsDown() {
        mail.stop();
    }

    private void mailServerIsBack() {
        int port = servers.mail().orElseThrow().port();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    private List<MimeMessage> mailTo(String address) {
        return Arrays.stream(mail.getReceivedMessages()).filter(received -> to(received).equals(address)).toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
