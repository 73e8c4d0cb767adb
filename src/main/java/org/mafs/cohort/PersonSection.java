package org.mafs.cohort;

import com.vaadin.flow.component.Component;

/** A part of a person's page that a higher room fills. */
public interface PersonSection {

    /** Smaller ones stand further up. */
    int order();

    Component section(EnrolmentRecord person);
}
