package org.mafs.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import org.mafs.base.Words;
import org.mafs.cohort.MayBeReminded;
import org.mafs.cohort.ReminderPlan;
import org.mafs.cohort.ReminderSettings;
import org.mafs.cohort.Reminding;
import org.mafs.mutualaid.Company;
import org.mafs.mutualaid.Fellowships;
import org.mafs.mutualaid.NewVisitPlan;
import org.mafs.mutualaid.VisitPlanRecord;
import org.mafs.mutualaid.VisitPlans;
import org.mafs.person.ConsentPurpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reminder of a planned visit, from the plan to the inbox; and everything that stops it on the way. */
class AgreedDayJourneyTest extends IntegrationTest {

    @Autowired
    private ReminderSettings settings;
    @Autowired
    private Reminding reminding;
    @Autowired
    private MessageServers servers;
    @Autowired
    private Sending sending;
    @Autowired
    private VisitPlans plans;
    @Autowired
    private Fellowships fellowships;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnTime time;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Calendar calendar;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private OwnCohort cohort;
    private EnrolmentId ash;
    private long person;
    private VisitPlanRecord plan;

    /** The visit is the day after tomorrow, so that the day before is still ahead whatever the time is now. */
    @BeforeEach
    void ashMeansToGo() {
        mail.start();
        cohort = cohorts.led(1);
        ash = cohort.person();
        person = time.person(ash).value();
        time.reach(ash, null, "ash@example.org", "EMAIL");
        time.say(ash, ConsentPurpose.REMINDERS, true);
        signIn(Role.COORDINATOR);
        servers.setMail(new MailServer("127.0.0.1", mail.getSmtp().getPort(), MailServer.Security.NONE, "", "",
                "sam@example.org"));
        remind(true);
        plan = plans.make(ash, new NewVisitPlan(fellowships.called("aa").orElseThrow().id(), null,
                calendar.today().plusDays(2), LocalTime.of(19, 30), Company.ALONE, null, null, "By tram", "Speaking",
                null, true));
    }

    @AfterEach
    void nothingIsSet() {
        signIn(Role.COORDINATOR);
        database.sql("DELETE FROM visit_plan WHERE enrolment_id = ?").param(ash.value()).update();
        remind(false);
        servers.forgetMail();
        sending.queue();
        mail.stop();
    }

    @Test
    void itComesOnceTheDayBeforeAndSaysNothing() throws Exception {
        sending.round();
        assertThat(states()).containsExactly("QUEUED");
        LocalDate before = calendar.today().plusDays(1);
        assertThat(database.sql("SELECT next_try_at FROM outgoing_message WHERE person_id = ?").param(person)
                .query(Timestamp.class).single().toInstant())
                .isEqualTo(before.atTime(10, 0).atZone(Calendar.PLACE).toInstant());
        assertThat(mail.getReceivedMessages()).as("not before its hour").isEmpty();
        theHourHasCome();
        sending.round();
        sending.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage received = mail.getReceivedMessages()[0];
        String words = received.getContent().toString();
        assertThat(words).contains("A reminder from Sam: tomorrow at 7.30pm, as we planned. Stop: http://localhost/s/");
        assertThat(words + received.getSubject() + GreenMailUtil.getHeaders(received))
                .doesNotContainIgnoringCase("mafs").doesNotContainIgnoringCase("recovery")
                .doesNotContainIgnoringCase("alcoholics").doesNotContainIgnoringCase("meeting")
                .doesNotContainIgnoringCase("mutual").doesNotContain("Tester").doesNotContain("tram")
                .doesNotContain("Speaking");
    }

    @Test
    void anotherDayDropsItAndHasOneOfItsOwn() {
        sending.queue();
        assertThat(states()).containsExactly("QUEUED");
        VisitPlanRecord later = plans.change(plan.id(), plan.version(),
                plan.plan().meant(plan.plan().fellowship(), null, calendar.today().plusDays(9), LocalTime.of(19, 30)));
        sending.queue();
        assertThat(states()).as("too early for the other").containsExactly("STOPPED");
        plans.change(plan.id(), later.version(),
                plan.plan().meant(plan.plan().fellowship(), null, plan.plan().plannedOn(), LocalTime.of(18, 0)));
        sending.queue();
        assertThat(states()).containsExactlyInAnyOrder("STOPPED", "QUEUED");
    }

    @Test
    void noneGoesOnceThePlanIsDroppedOrNoReminderIsWanted() {
        sending.queue();
        plans.drop(plan.id());
        sending.queue();
        assertThat(states()).containsExactly("STOPPED");
        VisitPlanRecord again = plans.make(ash, plan.plan());
        sending.queue();
        assertThat(states()).containsExactlyInAnyOrder("STOPPED", "QUEUED");
        plans.change(again.id(), again.version(), again.plan().reminded(false));
        sending.queue();
        assertThat(states()).containsExactly("STOPPED", "STOPPED");
    }

    @Test
    void noneGoesToWhoTookItBackOrHasNoSafeWayOrWhereRemindersAreOff() {
        assertThat(reminding.reaches(ash)).isEqualTo(MayBeReminded.YES);
        sending.queue();
        time.say(ash, ConsentPurpose.TAKING_PART, false);
        signIn(Role.COORDINATOR);
        sending.queue();
        assertThat(states()).containsExactly("STOPPED");
        assertThat(reminding.reaches(ash)).isEqualTo(MayBeReminded.NOT_AGREED);
        time.say(ash, ConsentPurpose.TAKING_PART, true);
        signIn(Role.COORDINATOR);
        sending.queue();
        assertThat(states()).containsExactly("QUEUED");
        time.reach(ash, null, "ash@example.org", "CALL");
        sending.queue();
        assertThat(states()).containsExactly("STOPPED");
        assertThat(reminding.reaches(ash)).isEqualTo(MayBeReminded.NO_SAFE_WAY);
        time.reach(ash, null, "ash@example.org", "EMAIL");
        remind(false);
        sending.queue();
        assertThat(states()).containsExactly("STOPPED");
        assertThat(reminding.reaches(ash)).isEqualTo(MayBeReminded.OFF);
    }

    private void remind(boolean on) {
        settings.set(new ReminderPlan(on, false, 3, LocalTime.of(10, 0), "Sam",
                Words.say("cohort.reminder.session-words.default"),
                Words.say("cohort.reminder.follow-up-words.default")));
    }

    private void theHourHasCome() {
        database.sql("UPDATE outgoing_message SET next_try_at = ? WHERE person_id = ? AND status = 'QUEUED'")
                .params(Timestamp.from(calendar.now().minusSeconds(1)), person).update();
    }

    private List<String> states() {
        return database.sql("SELECT status FROM outgoing_message WHERE person_id = ? ORDER BY id").param(person)
                .query(String.class).list();
    }
}
