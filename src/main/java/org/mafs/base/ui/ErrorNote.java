package org.mafs.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says what went wrong where it went wrong; read out at once by a screen reader. Hidden while all is well. */
public class ErrorNote extends Div {

    private final Span words = new Span();

    public ErrorNote() {
        addClassName("error-note");
        getElement().setAttribute("role", "alert");
        add(new Glyph("info"), words);
        setVisible(false);
    }

    public void say(String sentence) {
        words.setText(sentence);
        setVisible(true);
    }

    public void clear() {
        setVisible(false);
    }
}
