package org.mafs.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.mafs.base.Conflict;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.springframework.dao.ConcurrencyFailureException;

/** A few fields that are saved together. Refused, it says why and keeps what was typed. */
public abstract class FormDialog extends Dialog {

    private final ErrorNote problem = new ErrorNote();
    private final Div body = new Div(problem);
    private final Button go;
    private final Runnable afterwards;

    /** @param afterwards shows the page behind anew; also run when somebody else's version is kept */
    protected FormDialog(String title, String saveWords, Runnable afterwards) {
        this.afterwards = afterwards;
        this.go = new Button(saveWords, pressed -> attempt());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        body.addClassName("dialog-body");
        addClassName("form-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        add(body);
        getFooter().add(new Button(Words.say("app.cancel"), pressed -> close()), go);
    }

    /** Saves what the fields hold, or says by {@link Refused} or {@link Conflict} why not. */
    protected abstract void save();

    /** From now on this version counts as the one that was seen. */
    protected void saw(long version) {
    }

    protected final void fields(Component... fields) {
        body.add(fields);
    }

    private void attempt() {
        try {
            problem.clear();
            save();
            done();
        } catch (Conflict conflict) {
            new ConflictDialog(conflict, this::done, theirs -> {
                saw(theirs);
                attempt();
            }).open();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
            problem.scrollIntoView();
        } catch (ConcurrencyFailureException atTheSameMoment) {
            problem.say(Words.say("app.same-moment"));
        } finally {
            // Saved once is enough: a press that was under way meanwhile finds the button as it was left.
            go.setEnabled(isOpened());
        }
    }

    private void done() {
        close();
        afterwards.run();
    }
}
