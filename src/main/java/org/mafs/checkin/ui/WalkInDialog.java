package org.mafs.checkin.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.base.ui.Told;
import org.mafs.cohort.CohortPlanning;
import org.mafs.cohort.Enrolling;
import org.mafs.cohort.Mark;
import org.mafs.cohort.Register;
import org.mafs.cohort.SessionRecord;
import org.mafs.person.ConsentHow;
import org.mafs.person.NewPerson;

/** Somebody walks in: a name to be called by, a spoken yes, and they are here. */
class WalkInDialog extends FormDialog {

    private static final int LONGEST = 100;

    /** Made when the dialog opens, so that pressing twice is one person. */
    private final UUID key = UUID.randomUUID();
    private final SessionRecord session;
    private final CohortPlanning cohorts;
    private final Enrolling enrolling;
    private final Register register;
    private final TextField name = new TextField(Words.say("person.name"));
    private final Checkbox agreed = new Checkbox(Words.say("checkin.walk-in.agreed"));

    WalkInDialog(SessionRecord session, CohortPlanning cohorts, Enrolling enrolling, Register register,
            Runnable afterwards) {
        super(Words.say("checkin.walk-in"), Words.say("checkin.walk-in.add"), afterwards);
        this.session = session;
        this.cohorts = cohorts;
        this.enrolling = enrolling;
        this.register = register;
        name.setWidthFull();
        name.setMaxLength(LONGEST);
        fields(name, new Paragraph(Words.say("person.consent.words.taking-part")), agreed);
        addOpenedChangeListener(opened -> name.focus());
    }

    @Override
    protected void save() {
        if (!agreed.getValue()) {
            throw new Refused("checkin.walk-in.needs-agreement");
        }
        if (cohorts.session(session.id()).isClosed()) {
            throw new Refused("cohort.session.closed", session.number());
        }
        EnrolmentId person = enrolling.walkIn(key, session.cohort(), NewPerson.called(name.getValue()),
                ConsentHow.SPOKEN);
        register.mark(session.id(), person, Mark.PRESENT, null, Optional.empty());
        Told.good(Words.say("checkin.walk-in.added", name.getValue().strip()));
    }
}
