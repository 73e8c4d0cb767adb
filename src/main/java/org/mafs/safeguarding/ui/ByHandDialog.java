package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mafs.base.EnrolmentId;
import org.mafs.base.Refused;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.safeguarding.ConcernRegister;

/** Somebody of the team is worried, and says why. */
class ByHandDialog extends FormDialog {

    private final ConcernRegister concerns;
    private final Optional<SessionId> session;
    private final Supplier<EnrolmentId> person;
    private final UUID form = UUID.randomUUID();
    private final TextArea why = new TextArea(Words.say("safeguarding.by-hand.why"));

    /** About one person, at no session. */
    ByHandDialog(ConcernRegister concerns, EnrolmentId person, String name) {
        this(concerns, Words.say("safeguarding.by-hand.title", name), Optional.empty(), () -> person);
        fields(new Paragraph(Words.say("safeguarding.by-hand.words")), why);
    }

    /** About one of those on a session's list. */
    ByHandDialog(ConcernRegister concerns, SessionId session, ComboBox<EnrolmentRecord> whom) {
        this(concerns, Words.say("safeguarding.by-hand.somebody"), Optional.of(session), () -> whom.getOptionalValue()
                .map(EnrolmentRecord::id).orElseThrow(() -> new Refused("safeguarding.by-hand.whom.needed")));
        whom.setLabel(Words.say("safeguarding.by-hand.whom"));
        whom.setItemLabelGenerator(EnrolmentRecord::name);
        whom.setWidthFull();
        fields(new Paragraph(Words.say("safeguarding.by-hand.words")), whom, why);
    }

    private ByHandDialog(ConcernRegister concerns, String title, Optional<SessionId> session,
            Supplier<EnrolmentId> person) {
        super(title, Words.say("safeguarding.by-hand.save"), () -> { });
        this.concerns = concerns;
        this.session = session;
        this.person = person;
        why.setMaxLength(ConcernRegister.LONGEST);
        why.setMinRows(3);
        why.setHelperText(Words.say("safeguarding.by-hand.help"));
        why.setWidthFull();
    }

    @Override
    protected void save() {
        SafeguardingNavigation.concern(concerns.openByHand(form, person.get(), session, why.getValue())).open();
    }
}
