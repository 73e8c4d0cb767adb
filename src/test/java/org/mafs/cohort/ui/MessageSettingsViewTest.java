package org.mafs.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mafs.ViewTest;
import org.mafs.access.Role;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.cohort.ReminderPlan;
import org.mafs.cohort.ReminderSettings;
import org.mafs.message.MessageServers;
import org.springframework.beans.factory.annotation.Autowired;

class MessageSettingsViewTest extends ViewTest {

    @Autowired
    private FollowUpWindows windows;
    @Autowired
    private ReminderSettings reminders;
    @Autowired
    private MessageServers servers;

    @BeforeEach
    void aCoordinatorLooks() {
        signIn(Role.COORDINATOR);
        open("settings/messages");
    }

    @AfterEach
    void asItShips() {
        signIn(Role.COORDINATOR);
        windows.set(FollowUpWindow.DEFAULT);
        reminders.set(new ReminderPlan(false, false, 1, LocalTime.of(10, 0), "Sam",
                Words.say("cohort.reminder.session-words.default"),
                Words.say("cohort.reminder.follow-up-words.default")));
        servers.forgetMail();
        servers.forgetGateway();
    }

    @Test
    void remindersAreOffAndThePageSaysWhatIsMissing() {
        assertThat(page()).contains("Reminders are off.", "set a mail server or a text gateway first",
                "from 21 to 42 days");
    }

    @Test
    void theWindowIsChangedHere() {
        press("Change: Follow-up");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("First day")), 5);
        save();
        assertThat(refusal()).contains("from 7 to 90 days");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("First day")), 28);
        save();
        assertThat(windows.get()).isEqualTo(new FollowUpWindow(28, 42));
        assertThat(page()).contains("from 28 to 42 days");
    }

    @Test
    void remindersAreSwitchedOnWithWordsThatSayNothing() {
        press("Change: Reminders");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Remind people of sessions and planned visits")), true);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Who writes")), "Sam");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Words for a session")), "Your recovery group. [link]");
        save();
        assertThat(refusal()).contains("“recovery” would tell a stranger something");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Words for a session")), "See you [day]. [link]");
        save();
        assertThat(reminders.get().sessions()).isTrue();
        assertThat(page()).contains("On for sessions (the day before) and planned visits (the day before), at 10:00, from Sam.");
    }

    @Test
    void aGatewayIsSetTestedAndRemoved() {
        press("Change: Text messages");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Web address")), "http://192.0.2.1/");
        save();
        assertThat(refusal()).contains("must begin with https://");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Web address")), "http://127.0.0.1:9/");
        save();
        press("Send a test message: Text messages");
        _setValue(_get(TextField.class, spec -> spec.withLabel("To this phone number")), "+447700900123");
        _click(_get(Button.class, spec -> spec.withText("Send it")));
        assertThat(refusal()).contains("The test did not go. The server could not be reached.");
        _click(_get(Button.class, spec -> spec.withText("Not now")));
        press("Remove the server: Text messages");
        assertThat(servers.gateway()).isEmpty();
    }

    @Test
    void theLogIsThereForCoordinatorsOnly() {
        open("settings/messages/log");
        assertThat(page()).contains("Who was written to");
        signIn(Role.FACILITATOR);
        open("settings/messages/log");
        assertThat(page()).doesNotContain("Who was written to");
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withPredicate(button ->
                button.getAriaLabel().filter(label::equals).isPresent())));
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Save")));
    }

    private static String refusal() {
        return _find(ErrorNote.class).getLast().getElement().getTextRecursively();
    }

    private static String page() {
        return _get(Page.class).getElement().getTextRecursively();
    }
}
