package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.EnrolmentRecord;

/** Somebody does not want the place. */
class DeclineDialog extends FormDialog {

    private final EnrolmentRecord person;
    private final Enrolling enrolling;
    private final TextArea reason = new TextArea(Words.say("cohort.leave.reason"));

    DeclineDialog(EnrolmentRecord person, Enrolling enrolling, Runnable changed) {
        super(Words.say("cohort.decline.title", person.name()), Words.say("cohort.decline.save"), changed);
        this.person = person;
        this.enrolling = enrolling;
        reason.setHelperText(Words.say("cohort.leave.reason.words"));
        reason.setMinRows(2);
        reason.setWidthFull();
        fields(new Paragraph(Words.say("cohort.decline.words")), reason);
    }

    @Override
    protected void save() {
        enrolling.decline(person.id(), reason.getValue());
    }
}
