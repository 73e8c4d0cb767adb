package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.safeguarding.ConcernRegister;

/** The button with which somebody of the team opens a concern. */
@SpringComponent
public class ConcernsByHand {

    private final ConcernRegister concerns;

    ConcernsByHand(ConcernRegister concerns) {
        this.concerns = concerns;
    }

    /** @param session where it came up; empty when at no session */
    public Button button(EnrolmentId person, String name, Optional<SessionId> session) {
        Button button = new Button(Words.say("safeguarding.by-hand"), new Glyph("care"),
                pressed -> new ByHandDialog(concerns, person, name, session).open());
        button.setAriaLabel(Words.say("safeguarding.by-hand.title", name));
        return button;
    }
}
