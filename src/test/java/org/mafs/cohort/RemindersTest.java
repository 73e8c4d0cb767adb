package org.mafs.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnTime;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.message.Addressee;
import org.mafs.message.Channel;
import org.mafs.message.MailServer;
import org.mafs.message.MessageReason;
import org.mafs.message.MessageServers;
import org.mafs.message.TextGateway;
import org.mafs.message.WantedMessage;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RemindersTest extends IntegrationTest {

    @Autowired
    private Reminders reminders;
    @Autowired
    private ReminderSettings settings;
    @Autowired
    private MessageServers servers;
    @Autowired
    private Enrolling enrolling;
    @Autowired
    private Register register;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private EnrolmentId ash;

    /** The first session is the day after tomorrow, so that the reminder of the day before is still ahead. */
    @BeforeEach
    void remindersAreOn() {
        cohort = cohorts.led(2);
        ash = cohort.person();
        time.firstSession(cohort, 2);
        time.reach(ash, "+447700900123", "ash@example.org", "TEXT,EMAIL");
        time.say(ash, ConsentPurpose.REMINDERS, true);
        signIn(Role.COORDINATOR);
        servers.setGateway(new TextGateway("http://127.0.0.1:9/", "{to}{text}", "", ""));
        plan(true, true, 1);
    }

    @AfterEach
    void andOffAgain() {
        signIn(Role.COORDINATOR);
        plan(false, false, 1);
        servers.forgetGateway();
        servers.forgetMail();
    }

    @Test
    void whoAgreedIsRemindedTheDayBeforeInWordsThatSayNothing() {
        WantedMessage message = only();
        LocalDate held = calendar.today().plusDays(2);
        assertThat(message.sendAfter()).isEqualTo(at(held.minusDays(1), LocalTime.of(10, 0)));
        assertThat(message.giveUpAfter()).isEqualTo(at(held.minusDays(1), LocalTime.of(21, 0)));
        assertThat(message.channel()).isEqualTo(Channel.TEXT);
        assertThat(message.recipient()).isEqualTo("+447700900123");
        assertThat(message.words()).isEqualTo("See you %s at 6.30pm. Sam. Stop: [link]".formatted(
                held.getDayOfWeek().getDisplayName(TextStyle.FULL, Words.HOME)));
    }

    @Test
    void whoDidNotAgreeOrTookItBackOrWithdrewOrLeftIsNot() {
        EnrolmentId bea = cohort.people().getLast();
        time.reach(bea, "+447700900124", null, "TEXT");
        assertThat(ofCohort()).extracting(RemindersTest::place).containsExactly(ash);
        time.say(ash, ConsentPurpose.REMINDERS, false);
        assertThat(ofCohort()).isEmpty();
        time.say(ash, ConsentPurpose.REMINDERS, true);
        assertThat(ofCohort()).hasSize(1);
        time.say(ash, ConsentPurpose.TAKING_PART, false);
        assertThat(ofCohort()).isEmpty();
        time.say(ash, ConsentPurpose.TAKING_PART, true);
        enrolling.leave(ash, calendar.today(), "");
        assertThat(ofCohort()).isEmpty();
    }

    @Test
    void onlyAWayThatIsSafeIsUsed() {
        time.reach(ash, "+447700900123", "ash@example.org", "CALL,EMAIL");
        assertThat(ofCohort()).as("no mail server is set").isEmpty();
        servers.setMail(new MailServer("127.0.0.1", 9, MailServer.Security.NONE, "", "", "sam@example.org"));
        assertThat(only().channel()).isEqualTo(Channel.EMAIL);
        time.reach(ash, "+447700900123", "ash@example.org", "CALL");
        assertThat(ofCohort()).isEmpty();
    }

    @Test
    void whoStoppedMessagesGetsNoneUntilTheyAgreeAgain() {
        database.sql("INSERT INTO message_stop (person_id, stopped_at) VALUES (?, ?)")
                .params(time.person(ash).value(), Timestamp.from(calendar.now())).update();
        assertThat(ofCohort()).isEmpty();
        time.say(ash, ConsentPurpose.REMINDERS, true);
        assertThat(ofCohort()).hasSize(1);
    }

    @Test
    void aSessionThatMovesHasAReminderOfItsOwnAndACancelledOneNone() {
        String before = only().onceKey();
        database.sql("UPDATE cohort_session SET starts_at = '19:00:00' WHERE id = ?").param(cohort.session().value())
                .update();
        assertThat(only().onceKey()).isNotEqualTo(before);
        assertThat(only().words()).contains("7.00pm");
        database.sql("UPDATE cohort_session SET status = 'CANCELLED' WHERE id = ?").param(cohort.session().value())
                .update();
        assertThat(ofCohort()).isEmpty();
    }

    @Test
    void whenTheyAreOffNobodyIsReminded() {
        plan(false, true, 1);
        assertThat(ofCohort()).isEmpty();
    }

    @Test
    void aFollowUpIsAnnouncedOnTheDayItsWindowOpens() {
        came();
        time.say(ash, ConsentPurpose.FOLLOW_UP, true);
        time.lastSession(cohort, 20);
        WantedMessage message = only();
        assertThat(message.reason()).isEqualTo(MessageReason.FOLLOW_UP);
        assertThat(message.sendAfter()).isEqualTo(at(calendar.today().plusDays(1), LocalTime.of(10, 0)));
        assertThat(message.words()).startsWith("Hello, it’s Sam.").contains("[link]");
        followUps.lose(ash, LostBecause.SAID_NO, "");
        assertThat(ofCohort()).isEmpty();
        followUps.lookAgain(ash);
        assertThat(ofCohort()).hasSize(1);
        time.say(ash, ConsentPurpose.FOLLOW_UP, false);
        assertThat(ofCohort()).isEmpty();
    }

    @Test
    void aFollowUpIsNotAnnouncedLater() {
        came();
        time.say(ash, ConsentPurpose.FOLLOW_UP, true);
        time.lastSession(cohort, 22);
        assertThat(ofCohort()).isEmpty();
    }

    @Test
    void daysBeforeHaveARange() {
        for (int days : new int[] {-1, 7}) {
            assertThatThrownBy(() -> plan(true, true, days)).isInstanceOf(Refused.class);
        }
    }

    private void came() {
        time.lastSession(cohort, 1);
        register.mark(cohort.session(), ash, Mark.PRESENT, null, Optional.empty());
    }

    private void plan(boolean sessions, boolean followUpsToo, int daysBefore) {
        settings.set(new ReminderPlan(sessions, followUpsToo, daysBefore, LocalTime.of(10, 0), "Sam",
                Words.say("cohort.reminder.session-words.default"),
                Words.say("cohort.reminder.follow-up-words.default")));
    }

    private WantedMessage only() {
        List<WantedMessage> all = ofCohort();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<WantedMessage> ofCohort() {
        Set<EnrolmentId> people = Set.copyOf(cohort.people());
        return reminders.wanted(calendar.now()).stream().filter(message -> people.contains(place(message))).toList();
    }

    private static EnrolmentId place(WantedMessage message) {
        return message.to() instanceof Addressee.Person person ? person.enrolment() : null;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Calendar.PLACE).toInstant();
    }
}
