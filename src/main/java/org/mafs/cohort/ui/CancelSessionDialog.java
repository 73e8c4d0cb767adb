package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.SessionRecord;

/** A session does not take place, and why if there is a reason to give. */
class CancelSessionDialog extends FormDialog {

    private final Consumer<String> cancel;
    private final TextField reason = new TextField(Words.say("cohort.session.cancel.reason"));

    CancelSessionDialog(SessionRecord session, Consumer<String> cancel, Runnable changed) {
        super(Words.say("cohort.session.cancel.title", session.number()), Words.say("cohort.session.cancel.save"),
                changed);
        this.cancel = cancel;
        reason.setMaxLength(200);
        reason.setHelperText(Words.say("cohort.session.cancel.reason.words"));
        reason.setWidthFull();
        fields(new Paragraph(Words.say("cohort.session.cancel.words")), reason);
    }

    @Override
    protected void save() {
        cancel.accept(reason.getValue());
    }
}
