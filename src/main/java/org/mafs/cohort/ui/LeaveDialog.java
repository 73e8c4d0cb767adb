package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.UkDatePicker;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.cohort.LeftBecause;

/** Somebody has left the cohort: when, and why if they wished to say. */
class LeaveDialog extends FormDialog {

    private final EnrolmentRecord person;
    private final Enrolling enrolling;
    private final UkDatePicker on = new UkDatePicker(Words.say("cohort.leave.on"));
    private final Select<LeftBecause> because = new Select<>();
    private final TextArea reason = new TextArea(Words.say("cohort.leave.reason"));

    LeaveDialog(EnrolmentRecord person, LocalDate today, Enrolling enrolling, Runnable changed) {
        super(Words.say("cohort.leave.title", person.name()), Words.say("cohort.leave.save"), changed);
        this.person = person;
        this.enrolling = enrolling;
        on.setValue(today);
        on.setMax(today);
        because.setLabel(Words.say("cohort.leave.because"));
        because.setItems(LeftBecause.values());
        because.setItemLabelGenerator(value -> Words.say("cohort.left-because", value));
        reason.setHelperText(Words.say("cohort.leave.reason.words"));
        reason.setMinRows(2);
        fields(new Paragraph(Words.say("cohort.leave.words")), on, because, reason);
    }

    @Override
    protected void save() {
        LocalDate day = on.getOptionalValue().orElseThrow(() -> new Refused("cohort.date.needed"));
        LeftBecause code = because.getOptionalValue().orElseThrow(() -> new Refused("cohort.leave.because-needed"));
        enrolling.leave(person.id(), day, code, reason.getValue());
    }
}
