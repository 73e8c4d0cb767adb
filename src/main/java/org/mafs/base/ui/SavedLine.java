package org.mafs.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.mafs.base.Calendar;
import org.mafs.base.Words;

/** The quiet line that says what has been kept. */
public class SavedLine extends Div {

    private final Span words = new Span();

    public SavedLine() {
        addClassName("saved-line");
        getElement().setAttribute("role", "status");
        add(new Glyph("check"), words);
        setVisible(false);
    }

    public void savedAt(Instant when) {
        words.setText(Words.say("app.saved-at", Calendar.time(when)));
        setVisible(true);
    }

    public void clear() {
        setVisible(false);
    }
}
