package org.mafs.safeguarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mafs.OwnCohorts;
import org.mafs.OwnCohorts.OwnCohort;
import org.mafs.OwnSite;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Task;
import org.mafs.draft.FormKey;
import org.mafs.measure.Answers;
import org.mafs.measure.CompletedForms;
import org.mafs.measure.NewResponse;
import org.mafs.message.Channel;
import org.mafs.message.MailServer;
import org.mafs.message.MessageServers;
import org.mafs.message.Problem;
import org.mafs.safeguarding.ConcernAlert;
import org.mafs.safeguarding.ConcernAlert.State;
import org.mafs.safeguarding.Duty;
import org.mafs.safeguarding.EscalationPlan;
import org.mafs.safeguarding.EscalationSettings;
import org.springframework.beans.factory.annotation.Autowired;

class AlertsViewTest extends ViewTest {

    private static final Instant AT = Instant.parse("2026-11-22T19:15:00Z");

    @Autowired
    private EscalationSettings settings;
    @Autowired
    private MessageServers servers;
    @Autowired
    private CompletedForms forms;
    @Autowired
    private AlertsTask task;
    @Autowired
    private OwnCohorts cohorts;
    @Autowired
    private OwnSite site;

    @AfterEach
    void asItWas() {
        signIn(Role.COORDINATOR);
        settings.set(new EscalationPlan(15, 60));
        servers.forgetMail();
    }

    @Test
    void whatDoesNotGoStandsFirstSaysWhyAndWhomToRing() {
        AlertsCard card = new AlertsCard(List.of(
                alert(State.GONE, Channel.TEXT, null, null), alert(State.TRIED_AGAIN, Channel.EMAIL, Problem.NOT_REACHED, "07700 900150")));
        assertThat(_find(card, ErrorNote.class)).singleElement().satisfies(note -> assertThat(words(note)).isEqualTo(
                "The e-mail to Alex Reid has not gone: the mail server does not answer. It is tried again. "
                        + "Please ring Alex Reid on 07700 900150."));
        assertThat(words(card)).contains("The text message to Alex Reid has gone: Sun 22 Nov, 19:15.");
    }

    @Test
    void everyStateAndEveryReasonIsSaidInSentences() {
        for (State state : State.values()) {
            for (Problem problem : List.of(Problem.NO_SERVER, Problem.NOT_REACHED, Problem.NOT_LET_IN, Problem.BUSY,
                    Problem.REFUSED, Problem.NO_ANSWER, Problem.TOO_LATE)) {
                boolean channel = !List.of(State.NO_SERVER, State.NO_ADDRESS, State.NOBODY).contains(state);
                String words = AlertWords.of(new ConcernAlert(Optional.of(Duty.DEPUTY), state, "Alex Reid",
                        channel ? Optional.of(Channel.EMAIL) : Optional.empty(), Optional.of(problem), AT,
                        Optional.empty(), true));
                assertThat(words).contains("Alex Reid").endsWith(".").doesNotContain("{").doesNotContain("..");
            }
        }
    }

    @Test
    void whereNothingIsToBeSaidNothingStands() {
        assertThat(new AlertsCard(List.of()).isVisible()).isFalse();
    }

    @Test
    void todaySaysWhichAlertDidNotGoAndNamesNobodyItIsAbout() {
        OwnCohort cohort = cohorts.led(1);
        String hall = site.of(cohort);
        site.onDuty(cohort, "LEAD", Role.COORDINATOR, "lead@example.org", "07700 900150");
        site.onDuty(cohort, "DEPUTY", Role.FACILITATOR, "deputy@example.org", null);
        signIn(Role.COORDINATOR);
        forms.handIn(new NewResponse(FormKey.onDay("core-10", cohort.person(), OwnCohorts.FIRST), cohort.person(),
                Optional.empty(), "core-10", OwnCohorts.FIRST, Answers.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), Optional.empty()));
        assertThat(linesAbout(hall)).as("the lead, who reads it").isEmpty();
        signIn(Role.FACILITATOR);
        List<Task.Line> lines = linesAbout(hall);
        site.nobodyOnDuty(cohort);
        assertThat(lines).as("one line, though the deputy has no message either").extracting(Task.Line::words).containsExactly("Somebody at %s needs a talk. ".formatted(hall)
                + "No message goes to Corin Hughes: no server is set for a way in which they can be reached. "
                + "Please ring Corin Hughes on 07700 900150.");
        assertThat(lines).allSatisfy(line -> assertThat(line.who()).isEmpty());
        for (Role role : List.of(Role.RESEARCHER, Role.FUNDER, Role.ADMIN)) {
            signIn(role);
            assertThat(task.lines()).isEmpty();
        }
    }

    @Test
    void theDemosOwnTalksWereSeenAndNeedNoAlert() {
        for (Role role : List.of(Role.COORDINATOR, Role.FACILITATOR)) {
            signIn(role);
            assertThat(linesAbout("Lantern Street")).isEmpty();
        }
    }

    @Test
    void aCoordinatorSetsTheMinutesAndIsToldWhyNot() {
        signIn(Role.COORDINATOR);
        open("settings/safeguarding");
        assertThat(words(_get(Section.class))).contains("after 15 minutes", "after 60 minutes",
                "No message can go: no server is set");
        _click(_get(Button.class, spec -> spec.withText("Change")));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("To the lead after minutes")), 90);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(_find(ErrorNote.class).stream().map(this::words))
                .anyMatch(words -> words.startsWith("The deputy cannot get it before the lead."));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("To the deputy after minutes")), 120);
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(settings.get()).isEqualTo(new EscalationPlan(90, 120));
        assertThat(words(_get(Section.class))).contains("after 90 minutes", "after 120 minutes");
    }

    @Test
    void withAServerItSaysNothingOfNone() {
        signIn(Role.COORDINATOR);
        servers.setMail(new MailServer("127.0.0.1", 2525, MailServer.Security.NONE, "", "", "mafs@example.org"));
        settings.set(new EscalationPlan(0, 1));
        open("settings/safeguarding");
        _assertNone(ErrorNote.class);
        assertThat(words(_get(Section.class))).contains("gets a message at once.", "gets one after 1 minute.");
    }

    private List<Task.Line> linesAbout(String hall) {
        return task.lines().stream().filter(line -> line.words().contains(hall)).toList();
    }

    private static ConcernAlert alert(State state, Channel channel, Problem problem, String phone) {
        return new ConcernAlert(Optional.of(Duty.LEAD), state, "Alex Reid", Optional.of(channel),
                Optional.ofNullable(problem), AT, Optional.ofNullable(phone), true);
    }

    private String words(Component part) {
        return part.getElement().getTextRecursively();
    }
}
