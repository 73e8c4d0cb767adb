package org.mafs.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A name, kept in its own writing direction whatever stands around it. */
@Tag("bdi")
public class PersonName extends HtmlContainer {

    public PersonName(String name) {
        setText(name);
    }
}
