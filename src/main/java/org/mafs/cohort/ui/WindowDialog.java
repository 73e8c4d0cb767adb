package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.FollowUpWindow;
import org.mafs.cohort.FollowUpWindows;

/** When people are asked again. */
class WindowDialog extends FormDialog {

    private final FollowUpWindows windows;
    private final IntegerField from = new IntegerField(Words.say("cohort.follow-up.window.from"));
    private final IntegerField to = new IntegerField(Words.say("cohort.follow-up.window.to"));

    WindowDialog(FollowUpWindows windows, Runnable changed) {
        super(Words.say("cohort.follow-up.window"), Words.say("cohort.messages.save"), changed);
        this.windows = windows;
        FollowUpWindow now = windows.get();
        from.setValue(now.from());
        from.setStepButtonsVisible(true);
        to.setValue(now.to());
        to.setStepButtonsVisible(true);
        Div row = new Div(from, to);
        row.addClassName("field-row");
        fields(new Paragraph(Words.say("cohort.follow-up.window.words")), row);
    }

    @Override
    protected void save() {
        windows.set(new FollowUpWindow(Optional.ofNullable(from.getValue()).orElse(0),
                Optional.ofNullable(to.getValue()).orElse(0)));
    }
}
