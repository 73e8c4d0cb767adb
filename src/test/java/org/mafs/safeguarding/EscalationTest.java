package org.mafs.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.IntegrationTest;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnSite;
import org.mafs.Statements;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.message.MailServer;
import org.mafs.message.MessageServers;
import org.mafs.message.OpenChannels;
import org.mafs.message.WantedMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class EscalationTest extends IntegrationTest {

    private static final Answers ASKS_FOR_A_TALK = Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    @Autowired
    private Escalation escalation;
    @Autowired
    private EscalatingConcerns concerns;
    @Autowired
    private EscalationSettings settings;
    @Autowired
    private ConcernAlerts alerts;
    @Autowired
    private Concerns kept;
    @Autowired
    private OpenChannels open;
    @Autowired
    private MessageServers servers;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnSite site;
    @Autowired
    private Statements statements;
    @Autowired
    private Calendar calendar;

    private OwnCohort cohort;
    private Instant opened;

    @BeforeEach
    void aConcernAtASiteWithTwoOnDuty() {
        cohort = cohorts.notLed(3);
        site.of(cohort);
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, "lead@example.org", "07700 900150");
        site.onDuty(cohort, "DEPUTY", Role.FACILITATOR, "deputy@example.org", null);
        signIn(Role.COORDINATOR);
        servers.setMail(new MailServer("127.0.0.1", 2525, MailServer.Security.NONE, "", "", "mafs@example.org"));
        open(cohort.person());
        opened = calendar.now();
    }

    @AfterEach
    void asItWas() {
        signIn(Role.COORDINATOR);
        settings.set(EscalationPlan.USUAL);
        servers.forgetMail();
        site.nobodyOnDuty(cohort);
    }

    @Test
    void whatIsSetIsWhatHolds() {
        settings.set(new EscalationPlan(0, 240));
        assertThat(settings.get()).isEqualTo(new EscalationPlan(0, 240));
        assertThat(wantedAfter(1)).hasSize(1);
        settings.set(new EscalationPlan(30, 30));
        assertThat(wantedAfter(29)).isEmpty();
        assertThat(wantedAfter(31)).extracting(WantedMessage::recipient)
                .containsExactly("lead@example.org", "deputy@example.org");
    }

    @Test
    void nobodySetsTheDeputyBeforeTheLeadOrMoreThanFourHours() {
        assertThatThrownBy(() -> settings.set(new EscalationPlan(30, 29))).isInstanceOf(Refused.class)
                .hasMessageStartingWith("The deputy cannot get it before the lead.");
        assertThatThrownBy(() -> settings.set(new EscalationPlan(0, 241))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> settings.set(new EscalationPlan(-1, 10))).isInstanceOf(Refused.class);
        assertThat(settings.get()).isEqualTo(new EscalationPlan(15, 60));
    }

    @Test
    void aDayLaterItWouldComeTooLate() {
        int day = (int) Duration.ofHours(24).toMinutes();
        assertThat(wantedAfter(day + 14)).hasSize(2);
        assertThat(wantedAfter(day + 16)).as("the deputy's only").hasSize(1);
        assertThat(wantedAfter(day + 61)).isEmpty();
    }

    @Test
    void withoutAnAddressOfOurOwnTheWordsNameNone() {
        Escalation nowhere = new Escalation(concerns, settings, open, " ");
        assertThat(mine(nowhere.wanted(after(20)))).singleElement().satisfies(message -> assertThat(message.words())
                .endsWith("needs a talk. Nobody has opened it yet. Please open MAFS.").doesNotContain("http"));
    }

    @Test
    void moreConcernsTakeNoMoreStatements() {
        int one = statements.during(() -> escalation.wanted(after(70)));
        int asked = statements.during(() -> alerts.notGone());
        cohort.people().forEach(this::open);
        assertThat(statements.during(() -> escalation.wanted(after(70)))).isEqualTo(one);
        assertThat(statements.during(() -> alerts.notGone())).isEqualTo(asked);
    }

    @Test
    void whoIsOnDutyKnowsOfTheAlertsAndWhoLeadsAnotherCohortDoesNot() {
        ConcernId concern = concern();
        signIn(Role.FACILITATOR);
        assertThat(alerts.of(concern)).isNotEmpty();
        site.onDuty(cohort, "DEPUTY", Role.ADMIN, "deputy@example.org", null);
        assertThatThrownBy(() -> alerts.of(concern)).isInstanceOf(AccessDeniedException.class);
        signIn(Role.COORDINATOR);
        assertThat(alerts.of(concern)).extracting(ConcernAlert::state)
                .as("an administrator cannot be on duty").containsExactly(ConcernAlert.State.PLANNED, ConcernAlert.State.NOBODY);
    }

    private List<WantedMessage> wantedAfter(int minutes) {
        return mine(escalation.wanted(after(minutes)));
    }

    private Instant after(int minutes) {
        return opened.plus(Duration.ofMinutes(minutes));
    }

    private List<WantedMessage> mine(List<WantedMessage> wanted) {
        return wanted.stream().filter(message -> message.onceKey().startsWith(Escalating.keys(concern()))).toList();
    }

    private ConcernId concern() {
        return new ConcernId(kept.findByEnrolmentIdOrderByOpenedAtDesc(cohort.person().value()).getFirst().id());
    }

    private void open(EnrolmentId person) {
        FormKey key = FormKey.atSession("core-10", person, cohort.session());
        forms.handIn(new NewResponse(key, person, Optional.of(cohort.session()), "core-10", OwnCohorts.FIRST,
                ASKS_FOR_A_TALK, forms.handedIn(key, person).map(before -> before.version())));
    }
}
