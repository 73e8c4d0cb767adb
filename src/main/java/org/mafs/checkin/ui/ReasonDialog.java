package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.mafs.base.Words;
import org.mafs.cohort.Mark;

/** Asks why somebody is not here. A reason helps, and is never needed. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 200;

    ReasonDialog(String name, Mark mark, Consumer<String> onReason) {
        super(Words.say("checkin.reason-title", name, Words.say("cohort.mark", mark)));
        TextField reason = new TextField(Words.say("checkin.reason"));
        reason.setMaxLength(LONGEST);
        reason.setHelperText(Words.say("checkin.reason-help"));
        reason.setWidthFull();
        add(reason);
        Button save = new Button(Words.say("checkin.mark-as", mark), pressed -> {
            close();
            onReason.accept(reason.getValue());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        getFooter().add(new Button(Words.say("app.cancel"), pressed -> close()), save);
        addOpenedChangeListener(opened -> reason.focus());
    }
}
