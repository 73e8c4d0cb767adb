package org.mafs.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.mafs.access.Role;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Page;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;
import org.mafs.cohort.ReminderPlan;
import org.mafs.cohort.ReminderSettings;
import org.mafs.message.Channel;
import org.mafs.message.MailServer;
import org.mafs.message.MessageServers;
import org.mafs.message.OpenChannels;
import org.mafs.message.TextGateway;

/** When people are asked again, whether they are reminded, and the servers that messages go through. */
@Route("settings/messages")
@RolesAllowed(Role.RUNS_COHORTS)
class MessageSettingsView extends Page {

    private final FollowUpWindows windows;
    private final ReminderSettings reminders;
    private final MessageServers servers;
    private final OpenChannels open;
    private final Div content = new Div();

    MessageSettingsView(FollowUpWindows windows, ReminderSettings reminders, MessageServers servers,
            OpenChannels open) {
        this.windows = windows;
        this.reminders = reminders;
        this.servers = servers;
        this.open = open;
        heading(Words.say("cohort.messages.settings"));
        subline(Words.say("cohort.messages.settings.sub"));
        content.addClassName("columns");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(window(), reminders(), mail(), text());
    }

    private Component window() {
        FollowUpWindow window = windows.get();
        return card(Words.say("cohort.follow-up.window"),
                new Paragraph(Words.say("cohort.follow-up.window.now", window.from(), window.to())),
                change("cohort.follow-up.window", () -> new WindowDialog(windows, this::show).open()),
                CohortNavigation.followUps().link(Words.say("cohort.follow-ups.see")));
    }

    private Component reminders() {
        ReminderPlan plan = reminders.get();
        Section card = card(Words.say("cohort.reminders"), state(plan),
                change("cohort.reminders", () -> new RemindersDialog(reminders, this::show).open()),
                CohortNavigation.messageLog().link(Words.say("cohort.messages.see-log")));
        whyNothingGoes().ifPresent(why -> {
            ErrorNote note = new ErrorNote();
            note.say(why);
            card.addComponentAtIndex(1, note);
        });
        return card;
    }

    private static Paragraph state(ReminderPlan plan) {
        if (!plan.sessions() && !plan.followUps()) {
            return new Paragraph(Words.say("cohort.reminders.off"));
        }
        return new Paragraph(Words.say(plan.sessions() && plan.followUps() ? "cohort.reminders.both"
                : plan.sessions() ? "cohort.reminders.sessions" : "cohort.reminders.follow-ups",
                plan.daysBefore(), Calendar.time(plan.at()), plan.sender()));
    }

    private Optional<String> whyNothingGoes() {
        if (!open.canBeStopped()) {
            return Optional.of(Words.say("cohort.reminder.no-address"));
        }
        return open.get().isEmpty() ? Optional.of(Words.say("cohort.reminder.no-server")) : Optional.empty();
    }

    private Component mail() {
        Optional<MailServer> set = servers.mail();
        return server("cohort.mail", set.map(server -> Words.say("cohort.mail.now", server.host(), server.from())),
                () -> new MailServerDialog(servers, this::show).open(), Channel.EMAIL, servers::forgetMail);
    }

    private Component text() {
        Optional<TextGateway> set = servers.gateway();
        return server("cohort.text", set.map(gateway -> Words.say("cohort.text.now", gateway.url())),
                () -> new TextGatewayDialog(servers, this::show).open(), Channel.TEXT, servers::forgetGateway);
    }

    private Component server(String key, Optional<String> now, Runnable change, Channel channel, Runnable forget) {
        Paragraph state = new Paragraph(now.orElseGet(() -> Words.say("cohort.messages.not-set")));
        Button changing = change(key, change);
        if (now.isEmpty()) {
            return card(Words.say(key), state, changing);
        }
        Button test = new Button(Words.say("cohort.messages.test"),
                pressed -> new TestMessageDialog(servers, channel).open());
        test.setAriaLabel(Words.say("cohort.messages.test.label", Words.say(key)));
        Button stop = new Button(Words.say("cohort.messages.forget"), pressed -> {
            forget.run();
            show();
        });
        stop.setAriaLabel(Words.say("cohort.messages.forget.label", Words.say(key)));
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return card(Words.say(key), state, changing, test, stop);
    }

    private static Button change(String key, Runnable change) {
        Button button = new Button(Words.say("cohort.messages.change"), pressed -> change.run());
        button.setAriaLabel(Words.say("cohort.messages.change.label", Words.say(key)));
        return button;
    }

    private static Section card(String title, Component state, Component... steps) {
        Div actions = new Div(steps);
        actions.addClassName("actions");
        Section card = new Section(new H2(title), state, actions);
        card.addClassNames("card", "section");
        return card;
    }
}
