package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.mafs.base.Calendar;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.cohort.SessionRecord;

/** Says, as long as the last session is not over, what certificates that are printed now leave unsaid. */
class PrintedEarly extends Div {

    /** @param lastSession that is not over; empty when all are */
    PrintedEarly(Optional<SessionRecord> lastSession) {
        addClassName("info-note");
        setVisible(lastSession.isPresent());
        lastSession.ifPresent(session -> add(new Glyph("info"), new Span(Words.say("curriculum.certificate.early",
                session.number(), Calendar.shortDay(session.heldOn())))));
    }
}
