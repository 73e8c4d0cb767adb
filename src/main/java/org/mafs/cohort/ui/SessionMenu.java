package org.mafs.cohort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.Told;
import org.mafs.cohort.SessionRecord;

/** What else can be done about one session, one step below the other. */
class SessionMenu extends Dialog {

    private final Div steps = new Div();

    SessionMenu(SessionRecord session) {
        setHeaderTitle(Words.say("cohort.session.numbered", session.number(), session.title()));
        addClassName("form-dialog");
        steps.addClassNames("dialog-body", "menu-steps");
        add(steps);
        getFooter().add(new Button(Words.say("app.close"), pressed -> close()));
    }

    /** Opens something that asks further. */
    SessionMenu opens(String key, Runnable opening) {
        return step(key, opening);
    }

    /** Is done at once, and said to be done or why not. */
    SessionMenu does(String key, Runnable doing, Runnable afterwards) {
        return step(key, () -> {
            try {
                doing.run();
            } catch (Refused refused) {
                Told.refused(refused.getMessage());
            }
            afterwards.run();
        });
    }

    private SessionMenu step(String key, Runnable doing) {
        Button button = new Button(Words.say(key), pressed -> {
            close();
            doing.run();
        });
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        steps.add(button);
        return this;
    }
}
