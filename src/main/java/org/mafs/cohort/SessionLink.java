package org.mafs.cohort;

import com.vaadin.flow.component.Component;

/** A way from a session to what a higher room knows of its evening. */
public interface SessionLink {

    Component linkTo(SessionRecord session);
}
