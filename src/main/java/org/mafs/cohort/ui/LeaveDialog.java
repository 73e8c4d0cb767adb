package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;

/** Somebody has left the cohort: when, and why if they wished to say. */
class LeaveDialog extends FormDialog {

    private final EnrolmentRecord person;
    private final Enrolling enrolling;
    private final UkDatePicker on = new UkDatePicker(Words.say("cohort.leave.on"));
    private final TextArea reason = new TextArea(Words.say("cohort.leave.reason"));

    LeaveDialog(EnrolmentRecord person, LocalDate today, Enrolling enrolling, Runnable changed) {
        super(Words.say("cohort.leave.title", person.name()), Words.say("cohort.leave.save"), changed);
        this.person = person;
        this.enrolling = enrolling;
        on.setValue(today);
        on.setMax(today);
        reason.setHelperText(Words.say("cohort.leave.reason.words"));
        reason.setMaxLength(500);
        reason.setMinRows(2);
        fields(new Paragraph(Words.say("cohort.leave.words")), on, reason);
    }

    @Override
    protected void save() {
        LocalDate day = on.getOptionalValue().orElseThrow(() -> new Refused("cohort.date.needed"));
        enrolling.leave(person.id(), day, reason.getValue());
    }
}
