package org.mafs.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;
import org.mafs.curriculum.Overtaken;

/** Tells whoever writes or reads a draft what has come into force without it. */
class OvertakenNote extends Div {

    OvertakenNote(Overtaken overtaken) {
        addClassName("stack-s");
        Div note = new Div(new Glyph("info"), new Paragraph(Words.say("curriculum.edit.overtaken.note", overtaken.number())));
        note.addClassName("info-note");
        note.getElement().setAttribute("role", "note");
        add(note);
        if (!overtaken.missed().isEmpty()) {
            Div missed = new Div(new NativeDetails(Words.say("curriculum.edit.overtaken.missed", overtaken.number(),
                    overtaken.missed().size()), new ChangeList(overtaken.missed())));
            missed.addClassName("card");
            add(missed);
        }
    }
}
