package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.ErrorNote;
import org.mafs.base.ui.Told;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;

/** Somebody walks in: a name to be called by, a spoken yes, and they are here. */
class WalkInDialog extends Dialog {

    /** Made when the dialog opens, so that pressing twice is one person. */
    private final UUID key = UUID.randomUUID();
    private final SessionRecord session;
    private final Enrolling enrolling;
    private final Register register;
    private final Runnable onAdded;
    private final TextField name = new TextField(Words.say("person.name"));
    private final Checkbox agreed = new Checkbox(Words.say("checkin.walk-in.agreed"));
    private final ErrorNote problem = new ErrorNote();
    private final Button add = new Button(Words.say("checkin.walk-in.add"));

    WalkInDialog(SessionRecord session, Enrolling enrolling, Register register, Runnable onAdded) {
        super(Words.say("checkin.walk-in"));
        this.session = session;
        this.enrolling = enrolling;
        this.register = register;
        this.onAdded = onAdded;
        name.setWidthFull();
        name.setMaxLength(100);
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(pressed -> save());
        addClassName("stack-s");
        add(problem, name, new Paragraph(Words.say("person.consent.words.taking-part")), agreed);
        getFooter().add(new Button(Words.say("app.cancel"), pressed -> close()), add);
        addOpenedChangeListener(opened -> name.focus());
    }

    private void save() {
        try {
            if (!agreed.getValue()) {
                throw new Refused("checkin.walk-in.needs-agreement");
            }
            EnrolmentId person = enrolling.join(key, session.cohort(), NewPerson.called(name.getValue()),
                    ConsentHow.SPOKEN);
            register.mark(session.id(), person, Mark.PRESENT, null, Optional.empty());
            close();
            Told.good(Words.say("checkin.walk-in.added", name.getValue().strip()));
            onAdded.run();
        } catch (Refused refused) {
            problem.say(refused.getMessage());
            add.setEnabled(true);
        }
    }
}
