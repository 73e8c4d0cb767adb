package org.mafs.checkin.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.Mark;

/** Asks why somebody is not here. A reason helps, and is never needed. */
class ReasonDialog extends FormDialog {

    private static final int LONGEST = 200;

    private final TextField reason = new TextField(Words.say("checkin.reason"));
    private final Consumer<String> onReason;

    ReasonDialog(String name, Mark mark, Consumer<String> onReason) {
        super(Words.say("checkin.reason-title", name, Words.say("cohort.mark", mark)),
                Words.say("checkin.mark-as", mark), () -> { });
        this.onReason = onReason;
        reason.setMaxLength(LONGEST);
        reason.setHelperText(Words.say("checkin.reason-help"));
        reason.setWidthFull();
        fields(reason);
        addOpenedChangeListener(opened -> reason.focus());
    }

    @Override
    protected void save() {
        onReason.accept(reason.getValue());
    }
}
