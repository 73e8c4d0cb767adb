package org.mafs.safeguarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Supplier;
import org.mafs.base.EnrolmentId;
import org.mafs.base.SessionId;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.EnrolmentRecord;
import org.mafs.safeguarding.ConcernRegister;

/** The button with which somebody of the team opens a concern. */
@SpringComponent
public class ConcernsByHand {

    private final ConcernRegister concerns;

    ConcernsByHand(ConcernRegister concerns) {
        this.concerns = concerns;
    }

    /**
     * For a session's room, which others may see: it names nobody before it is pressed.
     *
     * @param people those on the session's list, asked for when it is pressed
     */
    public Button button(Supplier<SessionId> session, Supplier<List<EnrolmentRecord>> people) {
        return new Button(Words.say("safeguarding.by-hand.somebody"), new Glyph("care"),
                pressed -> new ByHandDialog(concerns, session.get(), new ComboBox<>("", people.get())).open());
    }

    Button button(EnrolmentId person, String name) {
        Button button = new Button(Words.say("safeguarding.by-hand"), new Glyph("care"),
                pressed -> new ByHandDialog(concerns, person, name).open());
        button.setAriaLabel(Words.say("safeguarding.by-hand.title", name));
        return button;
    }
}
