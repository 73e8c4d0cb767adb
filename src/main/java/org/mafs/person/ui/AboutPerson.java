package org.mafs.person.ui;

import com.vaadin.flow.component.Component;
import org.mafs.base.PersonId;

/** A part of a person's page that a higher room fills. */
public interface AboutPerson {

    /** Smaller ones stand further up. */
    int order();

    Component section(PersonId person);
}
