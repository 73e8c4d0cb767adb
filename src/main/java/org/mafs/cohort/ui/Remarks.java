package org.mafs.cohort.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.mafs.base.ui.Glyph;

/** What is awkward and yet allowed: read out as it changes, and gone when there is nothing to say. */
class Remarks extends UnorderedList {

    Remarks() {
        addClassNames("plain-list", "remarks");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    void say(List<String> sentences) {
        removeAll();
        sentences.forEach(sentence -> add(new ListItem(new Glyph("alert"), new Span(sentence))));
        setVisible(!sentences.isEmpty());
    }
}
