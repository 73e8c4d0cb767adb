package org.mafs.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.measure.Risk;
import org.mafs.safeguarding.HelpLines;

/** No level, no label: what to do now, before the person leaves the room. */
class CareNote extends Div {

    /** @param risk what was answered; there is no note where there is none */
    CareNote(String name, Risk risk, HelpLines lines) {
        Div words = new Div(
                new Paragraph(Words.say(risk == Risk.YES ? "checkin.care.answered" : "checkin.care.blank", name)),
                new Paragraph(Words.say("checkin.care.steps")),
                new Paragraph(lines.inShort()));
        add(new Glyph("care"), words);
        addClassName("care-note");
        getElement().setAttribute("role", "alert");
    }
}
