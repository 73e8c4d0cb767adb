package org.mafs.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mafs.access.OrganisationSettings;
import org.mafs.access.Role;
import org.mafs.base.Refused;
import org.mafs.base.Rules;
import org.mafs.base.Words;
import org.mafs.message.OpenChannels;
import org.mafs.message.WantedMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether and how people are reminded. Off until somebody switches it on. */
@Service
@Transactional
public class ReminderSettings {

    static final String DAY = "[day]";
    static final String TIME = "[time]";
    static final String SENDER = "[sender]";

    private static final Set<String> IN_SESSION_WORDS =
            new LinkedHashSet<>(List.of(DAY, TIME, SENDER, WantedMessage.LINK));
    private static final Set<String> IN_FOLLOW_UP_WORDS = new LinkedHashSet<>(List.of(SENDER, WantedMessage.LINK));

    private final OrganisationSettings settings;
    private final OpenChannels open;
    private final SaysNothing saysNothing;
    private final Rules rules;

    ReminderSettings(OrganisationSettings settings, OpenChannels open, SaysNothing saysNothing, Rules rules) {
        this.settings = settings;
        this.open = open;
        this.saysNothing = saysNothing;
        this.rules = rules;
    }

    @RolesAllowed(Role.RUNS_COHORTS)
    @Transactional(readOnly = true)
    public ReminderPlan get() {
        return kept();
    }

    /** @throws Refused when the words tell a stranger something, or nothing can be sent yet */
    @RolesAllowed(Role.RUNS_COHORTS)
    public void set(ReminderPlan plan) {
        rules.check(plan);
        if (plan.at().isBefore(ReminderPlan.EARLIEST) || plan.at().isAfter(ReminderPlan.LATEST)) {
            throw new Refused("cohort.reminder.at.range");
        }
        saysNothing.check(plan.sender());
        saysNothing.check(plan.sessionWords(), IN_SESSION_WORDS);
        saysNothing.check(plan.followUpWords(), IN_FOLLOW_UP_WORDS);
        if ((plan.sessions() || plan.followUps()) && !open.canBeStopped()) {
            throw new Refused("cohort.reminder.no-address");
        }
        settings.set("reminder.sessions", Boolean.toString(plan.sessions()));
        settings.set("reminder.follow-ups", Boolean.toString(plan.followUps()));
        settings.set("reminder.days-before", Integer.toString(plan.daysBefore()));
        settings.set("reminder.at", plan.at().toString());
        settings.set("reminder.sender", plan.sender().strip());
        settings.set("reminder.session-words", plan.sessionWords().strip());
        settings.set("reminder.follow-up-words", plan.followUpWords().strip());
    }

    /** For sending too, when nobody is signed in. */
    ReminderPlan kept() {
        return new ReminderPlan(
                Boolean.parseBoolean(kept("sessions", "false")), Boolean.parseBoolean(kept("follow-ups", "false")),
                Integer.parseInt(kept("days-before", "1")), LocalTime.parse(kept("at", "10:00")), kept("sender", ""),
                kept("session-words", Words.say("cohort.reminder.session-words.default")),
                kept("follow-up-words", Words.say("cohort.reminder.follow-up-words.default")));
    }

    private String kept(String name, String otherwise) {
        return settings.get("reminder." + name).orElse(otherwise);
    }
}
