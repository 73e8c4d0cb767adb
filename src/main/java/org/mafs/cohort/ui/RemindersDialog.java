package org.mafs.cohort.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.ReminderPlan;
import org.mafs.cohort.ReminderSettings;

/** Whether people are reminded, when, and in which words. */
class RemindersDialog extends FormDialog {

    private static final int LONGEST_WORDS = 300;

    private final ReminderSettings settings;
    private final Checkbox sessions = new Checkbox(Words.say("cohort.reminder.sessions"));
    private final Checkbox followUps = new Checkbox(Words.say("cohort.reminder.follow-ups"));
    private final IntegerField daysBefore = new IntegerField(Words.say("cohort.reminder.days"));
    private final TimePicker at = new TimePicker(Words.say("cohort.reminder.at"));
    private final TextField sender = new TextField(Words.say("cohort.reminder.sender"));
    private final TextArea sessionWords = new TextArea(Words.say("cohort.reminder.session-words"));
    private final TextArea followUpWords = new TextArea(Words.say("cohort.reminder.follow-up-words"));

    RemindersDialog(ReminderSettings settings, Runnable changed) {
        super(Words.say("cohort.reminders"), Words.say("cohort.messages.save"), changed);
        this.settings = settings;
        ReminderPlan now = settings.get();
        sessions.setValue(now.sessions());
        followUps.setValue(now.followUps());
        daysBefore.setValue(now.daysBefore());
        daysBefore.setStepButtonsVisible(true);
        daysBefore.setHelperText(Words.say("cohort.reminder.visits.words"));
        daysBefore.setMin(0);
        daysBefore.setMax(6);
        at.setLocale(Words.HOME);
        at.setStep(Duration.ofMinutes(30));
        at.setValue(now.at());
        sender.setValue(now.sender());
        sender.setHelperText(Words.say("cohort.reminder.sender.words"));
        sessionWords.setValue(now.sessionWords());
        sessionWords.setMaxLength(LONGEST_WORDS);
        sessionWords.setHelperText(Words.say("cohort.reminder.session-words.words"));
        followUpWords.setValue(now.followUpWords());
        followUpWords.setMaxLength(LONGEST_WORDS);
        followUpWords.setHelperText(Words.say("cohort.reminder.follow-up-words.words"));
        Div when = new Div(daysBefore, at);
        when.addClassName("field-row");
        fields(new Paragraph(Words.say("cohort.reminder.words")), sessions, followUps, when, sender, sessionWords,
                followUpWords);
    }

    @Override
    protected void save() {
        settings.set(new ReminderPlan(sessions.getValue(), followUps.getValue(),
                Optional.ofNullable(daysBefore.getValue()).orElse(-1), at.getValue(), sender.getValue(),
                sessionWords.getValue(), followUpWords.getValue()));
    }
}
