package org.mafs.checkin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.mafs.base.Words;
import org.mafs.base.ui.Glyph;

/** Says what was just done, and takes it back. */
class UndoBar extends Div {

    private final Span done = new Span();
    private Runnable takeBack = () -> { };

    UndoBar() {
        addClassNames("undo-bar", "info-note", "spread");
        done.getElement().setAttribute("role", "status");
        Button undo = new Button(Words.say("checkin.undo"), new Glyph("undo"), pressed -> takeBack.run());
        add(done, undo);
        setVisible(false);
    }

    void offer(String words, Runnable undo) {
        done.setText(words);
        takeBack = undo;
        setVisible(true);
    }

    void nothingToTakeBack() {
        setVisible(false);
    }
}
