package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.UUID;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.FormDialog;
import org.mafs.safeguarding.ConcernRegister;

/** Somebody of the team is worried, and says why. */
class ByHandDialog extends FormDialog {

    private final ConcernRegister concerns;
    private final EnrolmentId person;
    private final Optional<SessionId> session;
    private final UUID form = UUID.randomUUID();
    private final TextArea why = new TextArea(Words.say("safeguarding.by-hand.why"));

    ByHandDialog(ConcernRegister concerns, EnrolmentId person, String name, Optional<SessionId> session) {
        super(Words.say("safeguarding.by-hand.title", name), Words.say("safeguarding.by-hand.save"), () -> { });
        this.concerns = concerns;
        this.person = person;
        this.session = session;
        why.setMaxLength(ConcernRegister.LONGEST);
        why.setMinRows(3);
        why.setHelperText(Words.say("safeguarding.by-hand.help"));
        why.setWidthFull();
        fields(new Paragraph(Words.say("safeguarding.by-hand.words")), why);
    }

    @Override
    protected void save() {
        SafeguardingNavigation.concern(concerns.openByHand(form, person, session, why.getValue())).open();
    }
}
