package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.ContactLog;
import org.mafs.cohort.ContactPurpose;
import org.mafs.cohort.ContactWay;

/** An attempt to reach somebody is noted: how, and whether it came to a talk. */
class ContactDialog extends FormDialog {

    private final ContactLog log;
    private final EnrolmentId enrolment;
    private final ContactPurpose purpose;
    private final RadioButtonGroup<ContactWay> way = new RadioButtonGroup<>(Words.say("cohort.contact.how"));
    private final RadioButtonGroup<Boolean> reached = new RadioButtonGroup<>(Words.say("cohort.contact.reached"));
    private final TextArea note = new TextArea(Words.say("cohort.contact.note"));

    ContactDialog(ContactLog log, EnrolmentId enrolment, String name, ContactPurpose purpose, Runnable noted) {
        super(Words.say("cohort.contact.title", name), Words.say("cohort.contact.save"), noted);
        this.log = log;
        this.enrolment = enrolment;
        this.purpose = purpose;
        way.setItems(ContactWay.values());
        way.setItemLabelGenerator(one -> Words.say("cohort.contact.way", one));
        reached.setItems(true, false);
        reached.setItemLabelGenerator(one -> Words.say(one ? "cohort.contact.reached.yes" : "cohort.contact.reached.no"));
        note.setMaxLength(ContactLog.LONGEST_NOTE);
        note.setMinRows(2);
        note.setHelperText(Words.say("cohort.contact.note.words"));
        fields(new Paragraph(Words.say("cohort.contact.words")), way, reached, note);
    }

    @Override
    protected void save() {
        ContactWay chosen = way.getOptionalValue().orElseThrow(() -> new Refused("cohort.contact.how.needed"));
        boolean spoken = reached.getOptionalValue().orElseThrow(() -> new Refused("cohort.contact.reached.needed"));
        log.note(enrolment, purpose, chosen, spoken, note.getValue());
    }
}
